--TEST--
An exception in the body ends the loop and nothing else
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\await;

$group = new TaskGroup;
$group->spawn(fn() => 'a');
$group->spawn(fn() => 'b');
try {
    foreach ($group as $pair) {
        throw new LogicException('body');
    }
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
echo implode(' ', await($group->all())), "\n";
?>
--EXPECT--
body
a b
