--TEST--
A CpuSnapshot is made by now() alone and cannot be changed
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\CpuSnapshot;

$snapshot = CpuSnapshot::now();
$attempts = [
    fn() => new CpuSnapshot,
    fn() => (new ReflectionClass(CpuSnapshot::class))->newInstanceWithoutConstructor(),
    function () use ($snapshot) { $snapshot->wallNs = 1; },
    function () use ($snapshot) { $snapshot->other = 1; },
    fn() => clone $snapshot,
    fn() => serialize($snapshot),
    fn() => CpuSnapshot::now(1),
];
foreach ($attempts as $attempt) {
    try {
        $attempt();
        echo "no error\n";
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
var_dump((new ReflectionClass($snapshot))->isFinal());
?>
--EXPECT--
Error: Call to private Async\CpuSnapshot::__construct() from global scope
ReflectionException: Class Async\CpuSnapshot is an internal class marked as final that cannot be instantiated without invoking its constructor
Error: Cannot modify readonly property Async\CpuSnapshot::$wallNs
Error: Cannot create dynamic property Async\CpuSnapshot::$other
Error: Trying to clone an uncloneable object of class Async\CpuSnapshot
Exception: Serialization of 'Async\CpuSnapshot' is not allowed
ArgumentCountError: Async\CpuSnapshot::now() expects exactly 0 arguments, 1 given
bool(true)
