<?php
/**
 * coroutine.stub.php - Async\Coroutine.
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Async;

/**
 * The handle of a coroutine, as returned by spawn(). Dropping it does not stop the coroutine. Awaiting
 * it gives what the body returned, or throws what it threw:
 *
 *     $page = spawn(file_get_contents(...), 'http://example.org/');
 *     echo strlen(await($page));
 *
 * @strict-properties
 * @not-serializable
 */
final class Coroutine implements Completable
{
    private function __construct() {}

    /** A number greater than 0 that no other coroutine of this process gets. */
    public function getId(): int {}

    /**
     * From now on it goes to the head of the ready queue instead of its tail, whenever it becomes ready.
     * When it waits for its first run it is moved there at once.
     *
     * @return Coroutine itself
     */
    public function asHiPriority(): Coroutine {}

    /** The private store of this coroutine, made on first use; the same as coroutine_context() inside it. */
    public function getContext(): Context {}

    /** What the body returned; null before the end, and when it failed. Never waits. */
    public function getResult(): mixed {}

    /**
     * The exception or cancellation that ended it; null before the end, and when it returned. Never waits.
     *
     * @return \Throwable|null
     * @throws \RuntimeException when called by the coroutine itself
     */
    public function getException(): mixed {}

    /**
     * The stack trace of a suspended coroutine, in the form of debug_backtrace().
     *
     * @param int $options DEBUG_BACKTRACE_PROVIDE_OBJECT and DEBUG_BACKTRACE_IGNORE_ARGS
     * @param int $limit number of frames at most; 0 for all
     * @return array|null null while it runs, before its first run and after its end
     */
    public function getTrace(int $options = DEBUG_BACKTRACE_PROVIDE_OBJECT, int $limit = 0): ?array {}

    /** @return array{0: string|null, 1: int} file and line of the call that spawned it; [null, 0] when unknown */
    public function getSpawnFileAndLine(): array {}

    /** @return string "file:line" of the call that spawned it, or "unknown" */
    public function getSpawnLocation(): string {}

    /** @return array{0: string|null, 1: int} where it is suspended; [null, 0] when it is not */
    public function getSuspendFileAndLine(): array {}

    /** @return string "file:line" where it is suspended, or "unknown" */
    public function getSuspendLocation(): string {}

    /** Whether the body has been entered. */
    public function isStarted(): bool {}

    /** Whether it is ready and waits for its turn. */
    public function isQueued(): bool {}

    /** Whether it holds the CPU, that is: whether it is the one that asks. */
    public function isRunning(): bool {}

    /** Whether it is alive and does not run: waiting for an event, for its turn, or for its first run. */
    public function isSuspended(): bool {}

    /** Whether it has ended by a cancellation. */
    public function isCancelled(): bool {}

    /** Whether cancel() has ever been accepted. */
    public function isCancellationRequested(): bool {}

    /** Whether it has ended, in whatever way. */
    public function isCompleted(): bool {}

    /**
     * What it waits for.
     *
     * @return array<int, string> one line per awaited event; [] when it does not wait
     */
    public function getAwaitingInfo(): array {}

    /**
     * Asks the coroutine to stop: the reason is thrown where it waits, as soon as it gets its turn.
     * Before its first run the body is skipped. Inside protect() the reason waits until that is left. A
     * coroutine that cancels itself goes on; its outcome is the cancellation. The first reason wins;
     * after the end there is no effect. Never waits.
     *
     * @param AsyncCancellation|null $cancellation the reason; null: a default one
     */
    public function cancel(?AsyncCancellation $cancellation = null): void {}

    /**
     * Registers what to do when the coroutine has ended, in whatever way. Callbacks run in the order of
     * their registration, each in a coroutine of its own, before those who await continue. Registered
     * after the end it is called at once, inside this call.
     *
     *     $coroutine->finally(fn(Coroutine $ended) => $semaphore->release());
     *
     * @param \Closure $callback gets the Coroutine; its return value is ignored
     */
    public function finally(\Closure $callback): void {}
}
