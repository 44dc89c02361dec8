--TEST--
A collection of cycles during a wait takes nothing away
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await, await_all, delay, spawn};

function cycle(): array
{
    $cycle = new stdClass;
    $cycle->self = $cycle;
    return ['cycle' => $cycle, 'future' => new Future($cycle->state = new FutureState)];
}
$waiting = spawn(function () {
    ['cycle' => $cycle, 'future' => $future] = cycle();
    spawn(function () use ($cycle) {
        delay(3);
        $cycle->state->complete($cycle);
    });
    return [
        await_all([$future, spawn(function () { delay(2); return 'spawned'; })])[0],
        await_all((function () {
            $cycle = new stdClass;
            $cycle->self = $cycle;
            yield spawn(function () use ($cycle) { delay(2); return $cycle; });
            delay(4);
            $cycle->end = true;
        })())[0],
    ];
});
for ($i = 0; $i < 8; $i++) {
    gc_collect_cycles();
    delay(1);
}
[[$cycle, $spawned], [$other]] = await($waiting);
var_dump($cycle->self === $cycle, $spawned, $other->self === $other, isset($other->end));
unset($cycle, $other, $waiting);
var_dump(gc_collect_cycles() > 0);
?>
--EXPECT--
bool(true)
string(7) "spawned"
bool(true)
bool(true)
bool(true)
