--TEST--
A task may have a group of its own, which ends with the outer one
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, delay, suspend};

$outer = new TaskGroup;
$started = 0;
for ($i = 0; $i < 3; $i++) {
    $outer->spawn(function () use (&$started, $i) {
        $inner = new TaskGroup(2);
        for ($n = 0; $n < 3; $n++) {
            $inner->spawn(function () use (&$started, $i, $n) {
                $started++;
                if ($i < 2) {
                    suspend();
                    return "$i$n";
                }
                delay(10_000);
            });
        }
        return implode(' ', await($inner->all()));
    });
}
while ($started < 8) {
    suspend();
}
while (count($outer->getResults()) < 2) {
    suspend();
}
$outer->cancel();
$outer->awaitCompletion();
print_r($outer->getResults());
echo get_class($outer->getErrors()[2]), "\n";
?>
--EXPECT--
Array
(
    [0] => 00 01 02
    [1] => 10 11 12
)
Async\AsyncCancellation
