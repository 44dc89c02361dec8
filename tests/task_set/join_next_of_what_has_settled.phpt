--TEST--
joinNext() delivers what has settled before at once, the oldest first
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncException, TaskSet};
use function Async\await;

$set = new TaskSet(1, 0);
foreach (['a', 'b', 'c'] as $value) {
    $set->spawn(fn() => $value);
}
$set->close();
$set->awaitCompletion();
for ($i = 3; $i > 0; $i--) {
    $future = $set->joinNext();
    var_dump($future->isCompleted(), count($set));
    echo await($future), "\n";
}
try {
    $set->joinNext();
} catch (AsyncException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
bool(true)
int(2)
a
bool(true)
int(1)
b
bool(true)
int(0)
c
Cannot call joinNext() on an empty TaskSet
