--TEST--
Coroutines that iterate over a set share its outcomes
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskSet;
use function Async\{await, spawn, suspend};

$set = new TaskSet(3, 0);
$workers = [];
for ($i = 0; $i < 4; $i++) {
    $workers[] = spawn(function () use ($set, $i) {
        $seen = [];
        foreach ($set as $key => [$result]) {
            $seen[] = $result;
            for ($n = 0; $n < $i; $n++) {
                suspend();
            }
        }
        return $seen;
    });
}
for ($i = 0; $i < 30; $i++) {
    $set->spawn(function () use ($i) { suspend(); return $i; });
}
$set->close();
$seen = array_merge(...array_map(await(...), $workers));
sort($seen);
var_dump($seen === range(0, 29), count($set));
?>
--EXPECT--
bool(true)
int(0)
