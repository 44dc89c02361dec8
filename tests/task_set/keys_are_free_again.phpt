--TEST--
A key can be used again when its task was delivered; integers count on
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncException, TaskSet};
use function Async\await;

$set = new TaskSet;
$set->spawnWithKey('key', fn() => 'first');
$set->spawn(fn() => 'zero');
await($set->joinAll());
$set->spawnWithKey('key', fn() => 'second');
$set->spawn(fn() => 'one');
echo json_encode(await($set->joinAll())), "\n";
?>
--EXPECT--
{"key":"second","1":"one"}
