<?php
/**
 * future.stub.php - Async\FutureState and Async\Future.
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Async;

/**
 * The writing end of a future: whoever holds it settles the Future objects made from it, once.
 *
 *     $state = new FutureState();
 *     $future = new Future($state);
 *     spawn(fn() => $state->complete(42));
 *     echo await($future); // 42
 *
 * When the last of a state and its futures dies and nobody ever used one of them, or nobody saw the
 * error it was settled with, a warning tells where it was created; ignore() silences it.
 *
 * @strict-properties
 * @not-serializable
 */
final class FutureState
{
    /**
     * A pending state. Needs no coroutine.
     *
     *     $state = new FutureState();
     *     $reader = new Future($state);
     */
    public function __construct() {}

    /**
     * Settles it with a value; those who wait continue, and callbacks of map() and finally() run, when their
     * turn comes. Never waits.
     *
     *     $state->complete(['status' => 200]);
     *
     * @throws AsyncException when it is settled already, also by a cancellation
     */
    public function complete(mixed $result): void {}

    /**
     * Settles it with an error, which is thrown in those who wait and given to callbacks of catch() and
     * finally(). Never waits.
     *
     *     $state->error(new RuntimeException('connection lost'));
     *
     * @throws AsyncException when it is settled already, also by a cancellation
     */
    public function error(\Throwable $throwable): void {}

    /**
     * Whether it is settled. Never waits.
     *
     *     if (!$state->isCompleted()) {
     *         $state->complete($line);
     *     }
     */
    public function isCompleted(): bool {}

    /**
     * Silences the warnings about a future that nobody used and an error that nobody saw. Never waits.
     *
     *     $state = new FutureState();
     *     $state->ignore(); // whoever wants to may look at it
     */
    public function ignore(): void {}

    /**
     * One line about it. Never waits.
     *
     *     echo $state->getAwaitingInfo()[0]; // FutureState(pending)
     *
     * @return array<int, string> one line that says "pending" or "completed"
     */
    public function getAwaitingInfo(): array {}

    /**
     * Where it was created. Never waits.
     *
     *     [$file, $line] = $state->getCreatedFileAndLine();
     *
     * @return array{0: string|null, 1: int} file and line of its creation
     */
    public function getCreatedFileAndLine(): array {}

    /**
     * Where it was created, as one string. Never waits.
     *
     *     echo $state->getCreatedLocation(); // /app/import.php:12
     *
     * @return string "file:line" of its creation, or "unknown"
     */
    public function getCreatedLocation(): string {}

    /**
     * Where it was settled. Never waits.
     *
     *     [$file, $line] = $state->getCompletedFileAndLine();
     *
     * @return array{0: string|null, 1: int} file and line of that call; [null, 0] while pending
     */
    public function getCompletedFileAndLine(): array {}

    /**
     * Where it was settled, as one string. Never waits.
     *
     *     echo $state->getCompletedLocation(); // /app/import.php:40
     *
     * @return string "file:line" of the call that settled it; "unknown" while pending
     */
    public function getCompletedLocation(): string {}
}

/**
 * The reading end of a value that will be there later. Several may be made of one state.
 *
 * map(), catch() and finally() make further futures of one. Each call is a branch of its own. Its callback
 * runs once the source is settled, in a coroutine of its own in the scope of the coroutine that called map(),
 * catch() or finally(), so it may wait; callbacks of one source start in the order of those calls. A derived
 * future keeps what it was made of, and a callback is called even when nobody keeps the derived future.
 *
 *     $size = fetch($url)                        // a Future
 *         ->map(fn(string $page) => strlen($page))
 *         ->catch(fn(\Throwable $e) => 0);
 *     echo $size->await();
 *
 * @strict-properties
 * @not-serializable
 */
final class Future implements Completable
{
    /**
     * A future that has the value already. Never waits.
     *
     *     return $cached ? Future::completed($cached) : fetch($url);
     */
    public static function completed(mixed $value = null): Future {}

    /**
     * A future that has failed already. Never waits.
     *
     *     return Future::failed(new RuntimeException('no such host'));
     */
    public static function failed(\Throwable $throwable): Future {}

    /**
     * A view of the state.
     *
     *     $future = new Future($state);
     */
    public function __construct(FutureState $state) {}

    /** Whether it is settled, in whatever way. Never waits. */
    public function isCompleted(): bool {}

    /** Whether it was settled by cancel(), or with an AsyncCancellation as its error. Never waits. */
    public function isCancelled(): bool {}

    /**
     * Settles it with a cancellation, which is thrown in those who wait. No effect when it is settled. Never
     * waits.
     *
     * Cancelling a derived future leaves its source alone. A callback of map() or catch() that has not begun
     * is not called any more; one that runs goes on, but its value is lost. A callback of finally() is called
     * all the same.
     *
     *     $answer = ask($question)->map(render(...));
     *     $answer->cancel(new AsyncCancellation('the user left'));
     *
     * @param AsyncCancellation|null $cancellation the reason; null: a default one
     */
    public function cancel(?AsyncCancellation $cancellation = null): void {}

    /**
     * Silences the warnings about a future that nobody used and an error that nobody saw. Never waits.
     *
     *     notify($user)->ignore(); // best effort
     *
     * @return Future itself
     */
    public function ignore(): Future {}

    /**
     * A future of what the callback makes of the value. An error passes, and the callback is not called. What
     * the callback throws is the error of the new future. A future that it returns is a value like any other.
     * Never waits itself; the callback may.
     *
     *     $names = fetch('/users')->map(fn(string $json) => array_column(json_decode($json, true), 'name'));
     *
     * @param callable $map function (mixed $value): mixed
     */
    public function map(callable $map): Future {}

    /**
     * A future of what the callback makes of the error, a cancellation included. A value passes, and the
     * callback is not called. What the callback throws is the error of the new future. Never waits itself;
     * the callback may.
     *
     *     $price = quote($symbol)->catch(fn(\Throwable $e) => null);
     *
     * @param callable $catch function (\Throwable $error): mixed
     */
    public function catch(callable $catch): Future {}

    /**
     * A future with the same outcome, once the callback has run. The callback gets the value or the error and
     * is called in any case; what it returns is ignored. What it throws is the error of the new future, with
     * the error of this one as its last previous. Never waits itself; the callback may.
     *
     *     $rows = query($connection, $sql)->finally(fn() => $connection->release());
     *
     * @param callable $finally function (mixed $valueOrError): mixed
     */
    public function finally(callable $finally): Future {}

    /**
     * Waits until it is settled; the same as await($this, $cancellation). Does not wait when it is settled
     * already.
     *
     *     $page = fetch($url)->await(timeout(500));
     *
     * @param Completable|null $cancellation token: gives up when this settles first
     * @return mixed the value
     * @throws \Throwable the error it was settled with
     * @throws OperationCanceledException when the token settled first
     */
    public function await(?Completable $cancellation = null): mixed {}

    /**
     * One line about it. Never waits.
     *
     *     echo $future->getAwaitingInfo()[0]; // Future(pending)
     *
     * @return array<int, string> one line that says "pending" or "completed"
     */
    public function getAwaitingInfo(): array {}

    /**
     * Where it was created: the place of "new FutureState", or of the call that made this future. Never
     * waits.
     *
     * @return array{0: string|null, 1: int} file and line of its creation
     */
    public function getCreatedFileAndLine(): array {}

    /** @return string "file:line" of its creation, or "unknown". Never waits. */
    public function getCreatedLocation(): string {}

    /**
     * Where it was settled. For a derived future: where the callback begins that settled it, or where its
     * source was settled when the outcome passed. Never waits.
     *
     * @return array{0: string|null, 1: int} file and line of that call; [null, 0] while pending
     */
    public function getCompletedFileAndLine(): array {}

    /** @return string "file:line" of the same place; "unknown" while pending. Never waits. */
    public function getCompletedLocation(): string {}
}
