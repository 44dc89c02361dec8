--TEST--
An iterator is advanced in a coroutine of its own, interleaved with everything else
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_all, current_coroutine, delay, get_coroutines, spawn, suspend};

suspend();
$ids = $rounds = [];
$round = 0;
function steps()
{
    global $ids, $rounds, $round;
    for ($i = 1; $i <= 20; $i++) {
        $ids[] = current_coroutine()->getId();
        $rounds[] = $round;
        yield spawn(fn() => $i);
    }
}
$other = spawn(function () use (&$round) {
    for (;; suspend()) {
        $round++;
    }
});
var_dump(await_all(steps())[0] === range(1, 20));
echo count(array_unique($ids)) === 1 && $ids[0] !== current_coroutine()->getId() ? "its own" : "another's", "\n";
echo $rounds[19] - $rounds[0] > 2 ? "others ran in between\n" : "others had to wait\n";
$other->cancel();
delay(1);
echo count(get_coroutines()), "\n";
?>
--EXPECT--
bool(true)
its own
others ran in between
1
