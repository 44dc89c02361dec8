--TEST--
A cycle from the future of a signal through its token is collected
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, Signal};
use function Async\signal;

require __DIR__ . '/../_lib/parked.inc';

class Holder
{
    public $future;
    public function __destruct()
    {
        echo "destroyed\n";
    }
}
$holder = new Holder;
$token = Async\spawn(function () use ($holder) {
    return $holder;
});
Async\suspend();
$state = new FutureState;
$tokenFuture = new Future($state);
$holder->future = signal(Signal::SIGUSR1, $tokenFuture)->ignore();
$state->complete($holder);
$holder->future = null;
$pending = new Holder;
$state = new FutureState;
$state->ignore();
$carrier = new stdClass;
$carrier->state = $state;
$carrier->holder = $pending;
$pending->future = signal(Signal::SIGUSR1, Async\spawn(fn() => $carrier))->ignore();
unset($pending, $carrier, $state, $tokenFuture, $token, $holder);
gc_collect_cycles();
until_all_parked();
gc_collect_cycles();
echo "end\n";
?>
--EXPECT--
destroyed
destroyed
end
