--TEST--
A collection takes nothing away from callbacks that wait, are queued or run
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, delay, suspend};

function busy($v)
{
    gc_collect_cycles();
    suspend();
    gc_collect_cycles();
    return $v . gc_status()['runs'] * 0;
}
function chain(FutureState $state)
{
    $box = new stdClass;
    $box->last = (new Future($state))->map(fn($v) => busy($v) . $box->text)->finally(fn() => busy($box->text))
        ->map(fn($v) => throw new Exception(busy($v) . $box->text))->catch(fn($e) => busy($e->getMessage()) . $box->text);
    $box->text = '.';
    return $box->last;
}
$state = new FutureState;
$last = chain($state);
gc_collect_cycles();
spawn(function () use ($state) {
    delay(1);
    gc_collect_cycles();
    $state->complete('value');
    gc_collect_cycles();
});
unset($state);
echo $last->await(), "\n";
?>
--EXPECT--
value0.0.0.
