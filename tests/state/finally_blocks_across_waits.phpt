--TEST--
return, break and exceptions in finally blocks that wait
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function work(string $id)
{
    $log = [];
    $inner = function () use (&$log, $id) {
        try {
            suspend();
            return "try $id";
        } finally {
            suspend();
            $log[] = 'finally 1';
        }
    };
    $log[] = $inner();
    foreach ([1, 2] as $i) {
        try {
            suspend();
            continue;
        } finally {
            suspend();
            $log[] = "finally 2.$i";
        }
    }
    try {
        try {
            throw new LogicException($id);
        } finally {
            suspend();
            $log[] = 'finally 3';
        }
    } catch (LogicException $e) {
        $log[] = 'caught ' . $e->getMessage();
    }
    return implode(', ', $log);
}
$a = spawn(work(...), 'a');
$b = spawn(work(...), 'b');
echo await($a), "\n", await($b), "\n";
?>
--EXPECT--
finally 1, try a, finally 2.1, finally 2.2, finally 3, caught a
finally 1, try b, finally 2.1, finally 2.2, finally 3, caught b
