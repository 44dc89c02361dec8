<?php
/**
 * interfaces.stub.php - what can be awaited, what names a scope, circuit breakers.
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Async;

/**
 * Something whose end can be waited for. A marker; classes of PHP code cannot implement it.
 */
interface Awaitable
{
}

/**
 * Something that settles exactly once: with a value, an exception or a cancellation. Any number of
 * await() calls give the identical outcome. Classes of PHP code cannot implement it.
 *
 * Every Completable can also serve as a token: passed to an operation as its "give up when this settles"
 * argument, it ends the operation with an OperationCanceledException once it settles, however it does.
 */
interface Completable extends Awaitable
{
    /**
     * Settles it with a cancellation. No effect when it is settled already.
     *
     * @param AsyncCancellation|null $cancellation the reason that awaiters get; null: a default one
     */
    public function cancel(?AsyncCancellation $cancellation = null): void;

    /** Whether it is settled, however that came about. */
    public function isCompleted(): bool;

    /** Whether it ended by a cancellation. */
    public function isCancelled(): bool;
}

/**
 * Names the scope in which spawn_with() creates a coroutine. May be implemented by PHP code.
 */
interface ScopeProvider
{
    /** The scope to spawn in; null for the current one. Exceptions leave spawn_with() unchanged. */
    public function provideScope(): ?Scope;
}

/**
 * A scope provider that is also told of every coroutine created through it.
 */
interface SpawnStrategy extends ScopeProvider
{
    /**
     * Called before the coroutine is queued. An exception discards the coroutine.
     *
     * @return array options; unknown keys are ignored
     */
    public function beforeCoroutineEnqueue(Coroutine $coroutine, Scope $scope): array;

    /** Called after the coroutine was queued and before its body runs. */
    public function afterCoroutineEnqueue(Coroutine $coroutine, Scope $scope): void;
}

/** Whether a service lets calls through. */
enum CircuitBreakerState
{
    /** Calls pass. */
    case ACTIVE;
    /** Calls are refused. */
    case INACTIVE;
    /** Calls pass on trial. */
    case RECOVERING;
}

/**
 * A switch that cuts callers off from a service that fails.
 */
interface CircuitBreaker
{
    public function getState(): CircuitBreakerState;

    /** Lets calls pass. */
    public function activate(): void;

    /** Refuses calls; those who wait fail at once. */
    public function deactivate(): void;

    /** Lets calls pass on trial. */
    public function recover(): void;
}

/**
 * Decides when a circuit breaker that refuses calls may try again. Implemented by PHP code.
 */
interface CircuitBreakerStrategy
{
    public function reportSuccess(mixed $source): void;

    public function reportFailure(mixed $source, \Throwable $error): void;

    /** Asked when a call meets a breaker that is INACTIVE; true lets it go on, RECOVERING. */
    public function shouldRecover(): bool;
}
