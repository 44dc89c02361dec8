--TEST--
A callback that runs when its derived future is cancelled goes on; an error that it throws then is warned of
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState};
use function Async\suspend;

set_error_handler(function (int $level, string $message) {
    echo preg_replace('~; .*~', '', $message), "\n";
});
function attempt(mixed $outcome, bool $is_ignored = false)
{
    $has_begun = $has_ended = false;
    $gate = new FutureState;
    $derived = Future::completed(1)->map(function () use ($outcome, $gate, &$has_begun, &$has_ended) {
        $has_begun = true;
        (new Future($gate))->await();
        echo "goes on\n";
        $has_ended = true;
        return $outcome instanceof Throwable ? throw $outcome : $outcome;
    });
    while (!$has_begun) {
        suspend();
    }
    $is_ignored && $derived->ignore();
    $derived->cancel();
    try {
        $derived->await();
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
    $gate->complete(null);
    while (!$has_ended) {
        suspend();
    }
}
attempt('value');
attempt(new LogicException('late'));
attempt(new AsyncCancellation('silent'));
attempt(new LogicException('ignored'), true);
echo "end\n";
?>
--EXPECT--
Future has been cancelled
goes on
Future has been cancelled
goes on
Unhandled exception in Future: late
Future has been cancelled
goes on
Future has been cancelled
goes on
end
