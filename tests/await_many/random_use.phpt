--TEST--
Random use of all waits and of iterate() within each other: everything comes to its end
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/watchdog.inc';

use Async\{AsyncCancellation, Completable, Future, FutureState, Scope};
use function Async\{await_all, await_all_or_fail, await_any_of, await_any_of_or_fail, await_any_or_fail, await_first_success};
use function Async\{current_coroutine, delay, get_coroutines, iterate, spawn, suspend, timeout};

/* One of so many numbers, beginning with 0. */
function dice(int $sides): int
{
    return mt_rand(0, $sides - 1);
}

function rounds(int $most): void
{
    for ($i = dice($most); $i > 0; $i--) {
        suspend();
    }
}

function pending(): Future
{
    $state = new FutureState;
    $state->ignore();
    $settler = spawn(function () use ($state) {
        rounds(4);
        dice(2) ? $state->complete(1) : $state->error(new LogicException('future'));
    });
    $settler->finally(fn() => $state->isCompleted() || $state->complete(1)); // it may have been cancelled
    return new Future($state);
}

function coroutine(int $depth): Completable
{
    $coroutine = spawn(function () use ($depth) {
        dice(2) ? rounds(5) : delay(dice(3));
        return dice(4) ? ($depth ? work($depth - 1) : new stdClass) : throw new DomainException('coroutine');
    });
    if (dice(5) === 0) {
        $coroutine->cancel();
    }
    return $coroutine;
}

function time_out(): Completable
{
    $timeout = timeout(1 + dice(3));
    if (dice(2)) {
        spawn(fn() => $timeout->cancel());
    }
    return $timeout;
}

function trigger(int $depth): Completable
{
    return match (dice(6)) {
        0 => Future::completed(1)->ignore(),
        1 => Future::failed(new LogicException('failed'))->ignore(),
        2 => time_out(),
        3, 4 => coroutine($depth),
        default => pending(),
    };
}

function steps(callable $make): Generator
{
    try {
        for ($i = dice(6); $i > 0; $i--) {
            dice(3) ?: suspend();
            dice(12) ?: throw new RuntimeException('iterator');
            dice(10) ?: delay(1);
            yield dice(3) => $make();
        }
    } finally {
        try {
            dice(3) ?: suspend();
        } catch (AsyncCancellation) {
            // PHP itself stumbles over a generator that throws while it is destroyed for another exception.
        }
    }
}

function wait(int $depth): mixed
{
    $make = fn() => trigger($depth);
    $array = iterator_to_array(steps($make));
    $triggers = dice(2) ? $array + ['again' => $array[0] ?? $make()] : steps($make);
    $token = dice(3) ? null : (dice(2) && $array ? $array[array_rand($array)] : trigger(0));
    return match (dice(6)) {
        0 => await_all($triggers, $token, (bool) dice(2), (bool) dice(2)),
        1 => await_all_or_fail($triggers, $token, (bool) dice(2)),
        2 => await_any_or_fail($triggers, $token),
        3 => await_first_success($triggers, $token),
        4 => await_any_of(dice(4), $triggers, $token, (bool) dice(2), (bool) dice(2)),
        5 => await_any_of_or_fail(dice(4), $triggers, $token),
    };
}

function visit(int $depth): mixed
{
    switch (dice(8)) {
        case 0:
            return dice(2) === 0;
        case 1:
            spawn(function () {
                rounds(3);
                delay(dice(4));
                dice(5) ?: throw new DomainException('spawned');
            });
            return null;
        case 2:
            dice(4) ?: throw new LogicException('callback');
            return null;
        case 3:
            return $depth ? work($depth - 1) : null;
        case 4:
            dice(3) ?: current_coroutine()->cancel();
            return suspend();
        case 5:
            Scope::inherit()->spawn(fn() => delay(dice(3)));
            return null;
        case 6:
            try {
                delay(dice(5));
            } finally {
                dice(4) ?: throw new RuntimeException('clean-up');
                suspend();
            }
            return null;
        default:
            return rounds(3);
    }
}

function work(int $depth): mixed
{
    try {
        if (dice(2)) {
            return wait($depth);
        }
        iterate(dice(2) ? range(0, dice(8)) : steps(fn() => 1), fn() => visit($depth), dice(4), dice(3) > 0);
    } catch (Exception | AsyncCancellation $e) {
        dice(10) ?: gc_collect_cycles();
        return $e;
    }
    return null;
}

foreach ([1, 2, 3] as $seed) {
    mt_srand($seed);
    $scopes[] = $scope = new Scope; // handles may be dropped late, by a collection of cycles
    $scope->setExceptionHandler(fn() => null);
    for ($i = 0; $i < 60; $i++) {
        $coroutine = $scope->spawn(work(...), 2);
        if (dice(5) === 0) {
            spawn(function () use ($coroutine) {
                dice(3) ? rounds(8) : delay(1);
                $coroutine->cancel();
            });
        }
        $i % 20 ?: delay(1);
    }
    unset($coroutine);
    while (count(get_coroutines()) > 1) {
        delay(1);
    }
    echo $scope->isFinished() ? "finished\n" : "not finished\n";
}
?>
--EXPECT--
finished
finished
finished
