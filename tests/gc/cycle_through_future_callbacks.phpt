--TEST--
Pending futures that are held by their own callbacks are collected, with what is derived of them
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

class Guard
{
    public $kept;
    function __construct(private string $name) {}
    function __destruct() { echo "$this->name\n"; }
}
$cycles = [
    'callback holds the state' => function (Guard $guard) {
        $state = new FutureState;
        $guard->kept = (new Future($state))->map(fn() => [$state, $guard])->ignore();
        $guard->kept = null;
    },
    'callback holds the source' => function (Guard $guard) {
        $future = new Future(new FutureState);
        $future->catch(fn() => [$future, $guard])->ignore();
    },
    'callback holds the derived future' => function (Guard $guard) {
        $derived = (new Future(new FutureState))->finally(function () use (&$derived, $guard) {})->ignore();
    },
    'callback at the end of a chain' => function (Guard $guard) {
        $state = new FutureState;
        (new Future($state))->map(fn() => 1)->finally(fn() => 2)->catch(fn() => [$state, $guard])->ignore();
    },
    'callback at the end of a chain that is kept' => function (Guard $guard) {
        $state = new FutureState;
        $guard->kept = (new Future($state))->map(fn() => 1)->finally(fn() => $guard)->map(fn() => [$state, $guard])->ignore();
    },
    'object of a callback' => function (Guard $guard) {
        $guard->kept = [$state = new FutureState, (new Future($state))->map([new ArrayObject([$guard]), 'count'])->ignore()];
    },
    'cancelled derived future' => function (Guard $guard) {
        $state = new FutureState;
        $derived = (new Future($state))->finally(fn() => [$state, $guard]);
        $derived->cancel();
    },
    'tree' => function (Guard $guard) {
        $state = new FutureState;
        for ($i = 0; $i < 3; $i++) {
            $derived = (new Future($state))->map(fn() => $state);
            $guard->kept[] = [$derived->map(fn() => $guard)->ignore(), $derived->catch(fn() => $derived)->ignore()];
        }
    },
];
foreach ($cycles as $name => $make) {
    $make(new Guard($name));
    echo "-- ";
    gc_collect_cycles();
}
?>
--EXPECT--
-- callback holds the state
-- callback holds the source
-- callback holds the derived future
-- callback at the end of a chain
-- callback at the end of a chain that is kept
-- object of a callback
-- cancelled derived future
-- tree
