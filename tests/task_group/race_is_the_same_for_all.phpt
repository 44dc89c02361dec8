--TEST--
Several race() before and after the first outcome all give that one
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, suspend};

$group = new TaskGroup;
for ($i = 0; $i < 3; $i++) {
    $group->spawn(function () use ($i) {
        for ($n = 0; $n < 10 * (3 - $i); $n++) {
            suspend();
        }
        return $i;
    });
}
$futures = [$group->race(), $group->race()];
$first = await($futures[0]);
$futures[] = $group->race();
await($group->all());
$futures[] = $group->race();
var_dump(array_unique(array_map(fn($future) => await($future), $futures)) === [$first]);
?>
--EXPECT--
bool(true)
