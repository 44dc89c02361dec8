--TEST--
Coroutines that iterate at the same time all see everything
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, spawn, suspend};

$group = new TaskGroup(2, 0);
$loops = [];
for ($i = 0; $i < 3; $i++) {
    $loops[] = spawn(function () use ($group, $i) {
        $seen = [];
        foreach ($group as $key => [$result]) {
            $seen[] = $result;
            for ($n = 0; $n < $i; $n++) {
                suspend();
            }
        }
        return $seen;
    });
}
for ($i = 0; $i < 5; $i++) {
    $group->spawn(function () use ($i) { suspend(); return $i; });
}
suspend();
$group->close();
$seen = array_map(await(...), $loops);
var_dump($seen[0] === $seen[1], $seen[1] === $seen[2], count($seen[0]));
?>
--EXPECT--
bool(true)
bool(true)
int(5)
