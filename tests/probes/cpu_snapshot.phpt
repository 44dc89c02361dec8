--TEST--
A CpuSnapshot has counters that never go back
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\CpuSnapshot;

$before = CpuSnapshot::now();
$start = hrtime(true);
while (hrtime(true) - $start < 20_000_000) {
    str_repeat('x', 1000);
}
$after = CpuSnapshot::now();
foreach ((new ReflectionClass($before))->getProperties() as $property) {
    echo $property->isReadOnly() ? 'readonly ' : '', $property->getType(), ' $', $property->name, "\n";
}
var_dump($before->wallNs > 0, $after->wallNs - $before->wallNs >= 20_000_000);
var_dump($before->processUserNs + $before->processSystemNs < $after->processUserNs + $after->processSystemNs);
var_dump($before->systemIdleNs >= 0, $before->systemBusyNs <= $after->systemBusyNs);
var_dump($before->cpuCount >= 1, $before->cpuCount === $after->cpuCount);
?>
--EXPECT--
readonly int $wallNs
readonly int $processUserNs
readonly int $processSystemNs
readonly int $systemIdleNs
readonly int $systemBusyNs
readonly int $cpuCount
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
