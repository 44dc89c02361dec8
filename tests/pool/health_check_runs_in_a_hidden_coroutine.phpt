--TEST--
The health check runs in a coroutine of its own that get_coroutines() does not list; rounds do not overlap
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{current_coroutine, get_coroutines, delay};

$main = (function () { delay(1); return current_coroutine(); })();
$inside = $most = $rounds = 0;
$isHidden = true;
$pool = new Pool(fn() => new Resource, healthcheck: function () use ($main, &$inside, &$most, &$rounds, &$isHidden) {
    $most = max($most, ++$inside);
    $isHidden = $isHidden && current_coroutine() !== $main && get_coroutines() === [$main];
    delay(4);
    $inside--;
    $rounds++;
    return true;
}, min: 1, healthcheckInterval: 1);
while ($rounds < 3) {
    delay(1);
}
var_dump($most, $isHidden);
?>
--EXPECT--
int(1)
bool(true)
