<?php
/**
 * functions.stub.php - the functions of Async\.
 * SPDX-License-Identifier: MIT
 *
 * @generate-function-entries
 */

namespace Async;

/**
 * Creates a coroutine in the current scope. It starts when the running one waits, yields or ends;
 * coroutines start in the order in which they were spawned. The running one goes on at once.
 *
 *     $sum = spawn(fn(int ...$n) => array_sum($n), 1, 2, 3);
 *     echo await($sum); // 6
 *
 * @param callable $task the body; released, like the arguments, when it has ended
 * @param mixed $args arguments of the body, by value; named ones too
 * @return Coroutine its handle
 * @throws AsyncException when the current scope was cancelled or disposed of
 */
function spawn(callable $task, mixed ...$args): Coroutine {}

/**
 * As spawn(), in the scope that the provider names; a Scope names itself. A SpawnStrategy is told of the coroutine
 * before and after it is queued: an exception before discards the coroutine, one after leaves it queued.
 *
 *     $scope = new Scope();
 *     spawn_with($scope, work(...), 1);
 *
 * @throws AsyncException when that scope was cancelled or disposed of
 * @throws \Throwable what the provider throws
 */
function spawn_with(ScopeProvider $provider, callable $task, mixed ...$args): Coroutine {}

/**
 * Lets the others run: goes to the tail of the ready queue. With nobody else ready it looks once for
 * outside events and returns.
 *
 * @throws \Cancellation when the coroutine was cancelled
 */
function suspend(): void {}

/**
 * Runs the closure so that a cancellation of this coroutine waits until it is done. Waiting inside works
 * as always and others run meanwhile. A cancellation that arrived is thrown where the outermost protect()
 * ends, and the value of the closure is lost then.
 *
 *     protect(function () use ($db) {
 *         $db->beginTransaction();
 *         transfer($db);
 *         $db->commit();
 *     });
 *
 * @return mixed what the closure returned
 * @throws \Cancellation the cancellation that arrived meanwhile
 */
function protect(\Closure $closure): mixed {}

/**
 * Waits until the object is settled. Does not wait, nor let others run, when it is settled already. Neither
 * a token that settles first nor a cancellation of the one that waits has an effect on the awaited object.
 *
 *     $first = spawn(fetch(...), $url);
 *     $second = spawn(fetch(...), $otherUrl);
 *     return [await($first), await($second, timeout(1000))];
 *
 * @param Completable $awaitable what to wait for
 * @param Completable|null $cancellation token: gives up when this settles first
 * @return mixed its value
 * @throws \Throwable the exception or cancellation it was settled with; always the same object
 * @throws OperationCanceledException when the token settled first
 * @throws AsyncException when a coroutine awaits itself
 */
function await(Completable $awaitable, ?Completable $cancellation = null): mixed {}

/**
 * Waits for the first of several objects that is settled, whatever came out of it.
 *
 *     $page = await_any_or_fail([spawn(fetch(...), $mirror), spawn(fetch(...), $otherMirror)], timeout(1000));
 *
 * @param array|\Traversable $triggers the Completables to wait for. An iterator is advanced in a
 *   coroutine of its own, so its methods may wait and spawn; when the wait is over before the iterator is at its end it
 *   is given up there. Keys have to be strings, integers or null (the next free integer)
 * @param Awaitable|null $cancellation token, something that settles: gives up when it does so first. The triggers go on
 * @return mixed its value; null without triggers
 * @throws \Throwable the exception or cancellation of the trigger; the other coroutines among the triggers are
 *   cancelled then. Or what the iterator threw
 * @throws OperationCanceledException when the token settled first
 * @throws AsyncException when $triggers is not iterable, a key is of another type, or a coroutine awaits itself
 * @throws \TypeError when an element is not a Completable
 */
function await_any_or_fail(iterable $triggers, ?Awaitable $cancellation = null): mixed {}

/**
 * Waits for the first of several objects that is settled with a value. When all of them fail it returns nevertheless.
 *
 *     [$page, $errors] = await_first_success($attempts);
 *
 * @param array|\Traversable $triggers see await_any_or_fail()
 * @param Awaitable|null $cancellation see await_any_or_fail()
 * @return array{mixed, array<\Throwable>} the value (null when there is none), and the exceptions of those that failed
 *   before, under their keys
 * @throws \Throwable what the iterator threw
 * @throws OperationCanceledException when the token settled first
 * @throws AsyncException when $triggers is not iterable, a key is of another type, or a coroutine awaits itself
 * @throws \TypeError when an element is not a Completable
 */
function await_first_success(iterable $triggers, ?Awaitable $cancellation = null): mixed {}

/**
 * Waits until all objects are settled with a value, or the first one fails.
 *
 *     ['user' => $user, 'cart' => $cart] = await_all_or_fail(['user' => spawn(...), 'cart' => spawn(...)]);
 *
 * @param array|\Traversable $triggers see await_any_or_fail(). "All" includes the end of an iterator
 * @param Awaitable|null $cancellation see await_any_or_fail()
 * @param bool $preserveKeyOrder whether the values are in the order of the triggers; else in that of completion
 * @return array the values under the keys of their triggers
 * @throws \Throwable the exception or cancellation of the first trigger that fails; the other coroutines among the
 *   triggers are cancelled then. Or what the iterator threw
 * @throws OperationCanceledException when the token settled first
 * @throws AsyncException when $triggers is not iterable, a key is of another type, or a coroutine awaits itself
 * @throws \TypeError when an element is not a Completable
 */
function await_all_or_fail(iterable $triggers, ?Awaitable $cancellation = null, bool $preserveKeyOrder = true): array {}

/**
 * Waits until all objects are settled.
 *
 *     [$pages, $errors] = await_all(array_map(fn($url) => spawn(fetch(...), $url), $urls));
 *
 * @param array|\Traversable $triggers see await_any_or_fail(). "All" includes the end of an iterator
 * @param Awaitable|null $cancellation see await_any_or_fail()
 * @param bool $preserveKeyOrder whether both arrays are in the order of the triggers; else in that of completion
 * @param bool $fillNull whether a failed trigger has a null among the values; else its key is absent there
 * @return array{array, array<\Throwable>} the values, and the exceptions, under the keys of their triggers
 * @throws \Throwable what the iterator threw
 * @throws OperationCanceledException when the token settled first
 * @throws AsyncException when $triggers is not iterable, a key is of another type, or a coroutine awaits itself
 * @throws \TypeError when an element is not a Completable
 */
function await_all(iterable $triggers, ?Awaitable $cancellation = null, bool $preserveKeyOrder = true, bool $fillNull = false): array {}

/**
 * Waits until so many objects are settled with a value, or the first one fails, or there are no more.
 *
 * @param int $count how many values are wanted; with 0 there is nothing to wait for
 * @param array|\Traversable $triggers see await_any_or_fail()
 * @param Awaitable|null $cancellation see await_any_or_fail()
 * @param bool $preserveKeyOrder whether the values are in the order of the triggers; else in that of completion
 * @return array the values under the keys of their triggers: $count of them, or as many as there were
 * @throws \ValueError when $count is negative
 * @throws \Throwable the exception or cancellation of the first trigger that fails; the other coroutines among the
 *   triggers are cancelled then. Or what the iterator threw
 * @throws OperationCanceledException when the token settled first
 * @throws AsyncException when $triggers is not iterable, a key is of another type, or a coroutine awaits itself
 * @throws \TypeError when an element is not a Completable
 */
function await_any_of_or_fail(int $count, iterable $triggers, ?Awaitable $cancellation = null, bool $preserveKeyOrder = true): array {}

/**
 * Waits until so many objects are settled with a value, or all are settled. Failures do not count.
 *
 *     [$answers] = await_any_of(2, $replicas, timeout(500)); // a quorum
 *
 * @param int $count how many values are wanted; with 0 there is nothing to wait for
 * @param array|\Traversable $triggers see await_any_or_fail()
 * @param Awaitable|null $cancellation see await_any_or_fail()
 * @param bool $preserveKeyOrder whether both arrays are in the order of the triggers; else in that of completion
 * @param bool $fillNull whether a trigger that failed has a null among the values; else its key is absent there
 * @return array{array, array<\Throwable>} the values, and the exceptions of those that failed until then, under the keys
 *   of their triggers
 * @throws \ValueError when $count is negative
 * @throws \Throwable what the iterator threw
 * @throws OperationCanceledException when the token settled first
 * @throws AsyncException when $triggers is not iterable, a key is of another type, or a coroutine awaits itself
 * @throws \TypeError when an element is not a Completable
 */
function await_any_of(int $count, iterable $triggers, ?Awaitable $cancellation = null, bool $preserveKeyOrder = true, bool $fillNull = false): array {}

/**
 * Calls the callback for every element and returns when all calls have ended. While one of them waits the next one is
 * made, as long as fewer than $concurrency are under way; calls that never wait follow strictly one after the other.
 *
 *     iterate($urls, function (string $url, int $number) {
 *         file_put_contents("$number.html", file_get_contents($url));
 *     }, concurrency: 10);
 *
 * The calls run in a scope of their own, and so does everything that they spawn. When they have ended, what they spawned
 * is given the time to start, and then cancelled or awaited.
 *
 * @param array|\Traversable $iterable what to go through; an iterator is advanced element by element and may wait itself
 * @param callable $callback called as (mixed $value, mixed $key). When it returns false no more elements are visited;
 *   calls under way go on to their end
 * @param int $concurrency how many calls may be under way at the same time; 0: any number
 * @param bool $cancelPending whether coroutines that the calls spawned, and that have not ended, are cancelled at the end;
 *   else they are awaited
 * @throws \ValueError when $concurrency is negative
 * @throws \Throwable what the callback, the iterator or a spawned coroutine that nobody awaits threw; no more elements
 *   are visited then and calls under way are cancelled. What those throw is found as its last previous exceptions
 * @throws \Cancellation when the caller is cancelled, and everything inside has been cancelled and has ended
 */
function iterate(iterable $iterable, callable $callback, int $concurrency = 0, bool $cancelPending = true): void {}

/**
 * Waits for some time.
 *
 * @param int $ms milliseconds, at least; 0 lets the others run once
 * @throws \ValueError when it is negative
 */
function delay(int $ms): void {}

/**
 * A moment in the future, counted from this call, to be used as a token or awaited. Throws nothing by
 * itself when the time comes.
 *
 * @param int $ms milliseconds
 * @return Timeout
 * @throws \ValueError when it is not greater than 0
 */
function timeout(int $ms): Awaitable {}

/**
 * The private store of the running coroutine. Coroutines that it spawns have stores of their own and do not
 * see this one.
 */
function coroutine_context(): Context {}

/**
 * The context of the current scope, at top level that of the main scope. Its lookups go on in the contexts of the
 * scopes above. Always the same object for one scope.
 */
function current_context(): Context {}

/** The context of the main scope, from everywhere. */
function root_context(): Context {}

/** The context that an embedding server set for the request, in the current scope or above; null without one. */
function request_context(): ?Context {}

/**
 * The running coroutine; at top level the main one.
 *
 * @throws AsyncException as long as no coroutine was ever needed
 */
function current_coroutine(): Coroutine {}

/** @return array<int, Coroutine> all coroutines that have not ended, in order of creation */
function get_coroutines(): array {}

/**
 * Cancels all coroutines but the running one, which goes on. Coroutines spawned from now on are cancelled
 * before they start. The second call has no effect.
 *
 * @param AsyncCancellation|null $cancellationError the reason; null: a default one
 */
function graceful_shutdown(?AsyncCancellation $cancellationError = null): void {}

/**
 * Waits for one arrival of a signal. The process does not take the default action of the signal as long as
 * such a future is pending. Every call makes a future of its own, and all of them see the same arrival. Handlers set
 * with pcntl_signal(), before or after, are called too. Does not wait by itself: await the future.
 *
 * A pending future that nobody awaits does not keep the process alive; one that is awaited does. When it is
 * dropped or cancelled the signal is handled as if it had never been asked for.
 *
 *     spawn(function () {
 *         await(signal(Signal::SIGTERM));
 *         graceful_shutdown();
 *     });
 *
 * The future is rejected with an AsyncException when the signal cannot be handled (SIGKILL) or does not exist on
 * this platform, and when the token settles first: with its TimeoutException if it is a Timeout, with its error if it
 * failed, otherwise with an AsyncCancellation.
 *
 * @param Signal $signal what to wait for
 * @param Completable|null $cancellation token: rejects the future when this settles first
 * @return Future becomes $signal
 * @throws AsyncException when the scheduler cannot be started in this phase of the request
 */
function signal(Signal $signal, ?Completable $cancellation = null): Future {}

/**
 * How many threads of this process can run at the same time: a good number of workers.
 *
 * @return int 1 to 4096; the same in every call
 */
function available_parallelism(): int {}

/**
 * Counters of the scheduler.
 *
 * @return array<string, int>
 *   coroutines_total: alive; coroutines_active: of these, not zombies; microtasks_queue: callbacks due;
 *   coroutine_queue: ready to run; resumed_queue: of these, those that ran before; fiber_pool_count:
 *   free stacks in the pool; fiber_pool_capacity: stacks that exist; fiber_pool_min: stacks that are kept;
 *   fiber_stack_size: bytes of address space of a stack; fiber_pool_virtual_bytes: of all
 */
function runtime_stats(): array {}

/**
 * How busy the process and the machine were since the previous call; with that call the next interval begins. In the
 * first call of a request the four floats are 0.0. Does not wait.
 *
 *     cpu_usage();
 *     delay(1000);
 *     $usage = cpu_usage();
 *     printf("%.2f cores of %d", $usage['process_cores'], $usage['cpu_count']);
 *
 * @return array
 *   process_cores: processors that this process kept busy, a float from 0 to cpu_count; process_percent: the same as a
 *   part of all processors, 0 to 100; system_percent: how busy all processors were, 0 to 100; cpu_count: processors
 *   of the machine, an int, the same in every call; interval_sec: seconds since the previous call, a float;
 *   loadavg: as loadavg()
 */
function cpu_usage(): array {}

/**
 * The load averages of the system: how many threads ran or were ready to run, on average of the last 1, 5 and 15
 * minutes.
 *
 *     [$now] = loadavg() ?? [0.0];
 *
 * @return array|null three floats; null where the platform has no such numbers
 */
function loadavg(): ?array {}
