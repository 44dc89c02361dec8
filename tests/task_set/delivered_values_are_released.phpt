--TEST--
A set holds nothing of what it has delivered
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskSet;
use function Async\{await, suspend};

$gone = ['Value' => 0, 'Failure' => 0];
class Value
{
    function __destruct() { suspend(); $GLOBALS['gone']['Value']++; }
}
class Failure extends Exception
{
    function __destruct() { suspend(); $GLOBALS['gone']['Failure']++; }
}
function wait_for(int $values, int $failures): void
{
    global $gone;
    while ($gone['Value'] < $values || $gone['Failure'] < $failures) {
        suspend();
    }
    echo json_encode($gone), "\n";
}
$set = new TaskSet;
$fill = function () use ($set) {
    $set->spawn(fn() => new Value);
    $set->spawn(fn() => throw new Failure);
};
echo "one by one\n";
$fill();
$value = await($set->joinAny());
unset($value);
try {
    await($set->joinNext());
} catch (Failure $e) {
}
unset($e);
wait_for(1, 1);
echo "all but failures\n";
$fill();
$values = await($set->joinAll(true));
wait_for(1, 2);
unset($values);
wait_for(2, 2);
echo "all, with failures\n";
$fill();
try {
    await($set->joinAll());
} catch (Async\CompositeException $e) {
}
wait_for(3, 2);
unset($e);
wait_for(3, 3);
echo "in a loop\n";
$fill();
$set->close();
foreach ($set as [$result, $error]) {
    unset($result, $error);
}
wait_for(4, 4);
?>
--EXPECT--
one by one
{"Value":1,"Failure":1}
all but failures
{"Value":1,"Failure":2}
{"Value":2,"Failure":2}
all, with failures
{"Value":3,"Failure":2}
{"Value":3,"Failure":3}
in a loop
{"Value":4,"Failure":4}
