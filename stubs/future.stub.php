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
    /** A pending state. Needs no coroutine. */
    public function __construct() {}

    /**
     * Settles it with a value; those who wait continue when their turn comes. Never waits.
     *
     * @throws AsyncException when it is settled already, also by a cancellation
     */
    public function complete(mixed $result): void {}

    /**
     * Settles it with an error, which is thrown in those who wait. Never waits.
     *
     * @throws AsyncException when it is settled already, also by a cancellation
     */
    public function error(\Throwable $throwable): void {}

    /** Whether it is settled. */
    public function isCompleted(): bool {}

    /** Silences the warnings about a future that nobody used and an error that nobody saw. */
    public function ignore(): void {}

    /** @return array<int, string> one line that says "pending" or "completed" */
    public function getAwaitingInfo(): array {}

    /** @return array{0: string|null, 1: int} file and line of its creation */
    public function getCreatedFileAndLine(): array {}

    /** @return string "file:line" of its creation, or "unknown" */
    public function getCreatedLocation(): string {}

    /** @return array{0: string|null, 1: int} file and line of the call that settled it; [null, 0] while pending */
    public function getCompletedFileAndLine(): array {}

    /** @return string "file:line" of the call that settled it; "unknown" while pending */
    public function getCompletedLocation(): string {}
}

/**
 * The reading end of a value that will be there later. Several may be made of one state.
 *
 * @strict-properties
 * @not-serializable
 */
final class Future implements Completable
{
    /** A future that has the value already. */
    public static function completed(mixed $value = null): Future {}

    /** A future that has failed already. */
    public static function failed(\Throwable $throwable): Future {}

    /** A view of the state. */
    public function __construct(FutureState $state) {}

    /** Whether it is settled. */
    public function isCompleted(): bool {}

    /** Whether it was settled by cancel(), or with an AsyncCancellation as its error. */
    public function isCancelled(): bool {}

    /**
     * Settles it with a cancellation, which is thrown in those who wait. No effect when it is settled.
     *
     * @param AsyncCancellation|null $cancellation the reason; null: a default one
     */
    public function cancel(?AsyncCancellation $cancellation = null): void {}

    /**
     * Silences the warnings about a future that nobody used and an error that nobody saw.
     *
     * @return Future itself
     */
    public function ignore(): Future {}

    /**
     * Waits until it is settled; the same as await($this, $cancellation). Does not wait when it is settled
     * already.
     *
     * @param Completable|null $cancellation token: gives up when this settles first
     * @return mixed the value
     * @throws \Throwable the error it was settled with
     * @throws OperationCanceledException when the token settled first
     */
    public function await(?Completable $cancellation = null): mixed {}

    /** @return array<int, string> one line that says "pending" or "completed" */
    public function getAwaitingInfo(): array {}

    /** @return array{0: string|null, 1: int} file and line of its creation */
    public function getCreatedFileAndLine(): array {}

    /** @return string "file:line" of its creation, or "unknown" */
    public function getCreatedLocation(): string {}

    /** @return array{0: string|null, 1: int} file and line of the call that settled it; [null, 0] while pending */
    public function getCompletedFileAndLine(): array {}

    /** @return string "file:line" of the call that settled it; "unknown" while pending */
    public function getCompletedLocation(): string {}
}
