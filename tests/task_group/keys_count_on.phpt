--TEST--
spawn() takes the next integer as its key, behind the largest that was used
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\await;

$group = new TaskGroup;
$group->spawn(fn() => 'first');
$group->spawnWithKey(5, fn() => 'five');
$group->spawn(fn() => 'six');
$group->spawnWithKey(-3, fn() => 'minus three');
$group->spawnWithKey('name', fn() => 'name');
$group->spawnWithKey('9', fn() => 'nine, as a string');
$group->spawnWithKey(2, fn() => 'two');
$group->spawn(fn() => 'ten');
$group->spawnWithKey('', fn() => 'empty');
foreach (await($group->all()) as $key => $value) {
    echo var_export($key, true), " => $value\n";
}
?>
--EXPECT--
0 => first
5 => five
6 => six
-3 => minus three
'name' => name
9 => nine, as a string
2 => two
10 => ten
'' => empty
