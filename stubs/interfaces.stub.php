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

/** Whether a circuit breaker lets calls through. */
enum CircuitBreakerState
{
    /** Calls pass. */
    case ACTIVE;
    /** Calls are refused. */
    case INACTIVE;
    /** Calls pass on trial: activate() or deactivate() will tell how it went. */
    case RECOVERING;
}

/**
 * A switch that cuts callers off from a service that fails, so that they fail at once instead of waiting for
 * it. Pool is one; classes of PHP code may implement it too.
 *
 *     function watch(CircuitBreaker $breaker, callable $isHealthy): void
 *     {
 *         $isHealthy() ? $breaker->activate() : $breaker->deactivate();
 *     }
 */
interface CircuitBreaker
{
    /**
     * Whether calls pass.
     *
     *     if ($pool->getState() === CircuitBreakerState::INACTIVE) {
     *         return $cache->stale($key);
     *     }
     */
    public function getState(): CircuitBreakerState;

    /** Becomes ACTIVE: calls pass. */
    public function activate(): void;

    /** Becomes INACTIVE: calls are refused, and those who wait for their turn fail at once. */
    public function deactivate(): void;

    /** Becomes RECOVERING: calls pass on trial. */
    public function recover(): void;
}

/**
 * Decides when a circuit breaker opens and when it may try again. Implemented by PHP code, and given to a
 * Pool by setCircuitBreakerStrategy(). The methods are called in the coroutine that uses the pool; they may
 * wait, and what they throw leaves the method of the pool that called them.
 *
 *     final class OpenAfterThreeFailures implements CircuitBreakerStrategy
 *     {
 *         private int $failures = 0;
 *         private float $openedAt = 0;
 *
 *         public function reportSuccess(mixed $source): void
 *         {
 *             $this->failures = 0;
 *             if ($source->getState() === CircuitBreakerState::RECOVERING) {
 *                 $source->activate();
 *             }
 *         }
 *
 *         public function reportFailure(mixed $source, \Throwable $error): void
 *         {
 *             if (++$this->failures >= 3) {
 *                 $this->openedAt = microtime(true);
 *                 $source->deactivate();
 *             }
 *         }
 *
 *         public function shouldRecover(): bool
 *         {
 *             return microtime(true) - $this->openedAt > 5;
 *         }
 *     }
 */
interface CircuitBreakerStrategy
{
    /**
     * A resource came back in good order.
     *
     * @param mixed $source the Pool
     */
    public function reportSuccess(mixed $source): void;

    /**
     * A resource came back and was rejected by the beforeRelease hook, or a health check could not destroy or
     * make a resource.
     *
     * @param mixed $source the Pool
     * @param \Throwable $error an Exception "Resource validation failed", whose previous is what the hook
     *     threw if it threw; for a health check what the destructor or the factory threw
     */
    public function reportFailure(mixed $source, \Throwable $error): void;

    /** Asked by acquire() when the breaker is INACTIVE; true makes it RECOVERING and lets the call go on. */
    public function shouldRecover(): bool;
}
