--TEST--
A future that the collector finds is warned of like any other
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

set_error_handler(function (int $level, string $message) {
    echo substr($message, 0, 33), "\n";
});
function cycle(bool $fails)
{
    $box = new stdClass;
    $box->state = new FutureState;
    $box->derived = (new Future($box->state))->map(fn() => $box);
    if ($fails) {
        $box->state->error(new LogicException);
        Async\delay(1);
    }
}
cycle(false);
gc_collect_cycles();
cycle(true);
gc_collect_cycles();
echo "end\n";
?>
--EXPECT--
Future was never used; call await
Unhandled exception in Future: ; 
end
