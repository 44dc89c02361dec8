<?php
/**
 * pool.stub.php - Async\Pool.
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Async;

/**
 * A limited number of resources (connections, say) that coroutines use in turns.
 *
 *     $pool = new Pool(
 *         factory: fn() => new \PDO($dsn, $user, $password),
 *         beforeRelease: fn(\PDO $db) => !$db->inTransaction(),
 *         max: 5,
 *     );
 *     $db = $pool->acquire();
 *     try {
 *         $rows = $db->query('SELECT * FROM planets')->fetchAll();
 *     } finally {
 *         $pool->release($db);
 *     }
 *
 * A resource may be any value. It is idle (the pool has it), active (somebody acquired it and has not
 * released it), or at work: being created, inspected by a hook or destroyed. There are never more than $max
 * of them, also while factories and hooks wait.
 *
 * Coroutines that wait for a resource are served in order of arrival. What becomes free is reserved for the
 * first of them before it runs; nobody can take that away, and if it is cancelled meanwhile the next one gets
 * it.
 *
 * Callbacks run in the coroutine that calls the method and may wait, throw and call the pool. A cancellation
 * of that coroutine while it waits in one of them leaves the method; the resource is destroyed.
 *
 * A pool that is destroyed is closed before. Its idle resources then go through the destructor callback; an
 * exception under way is kept, as the last previous of what that callback throws.
 *
 * @strict-properties
 * @not-serializable
 */
final class Pool implements \Countable, CircuitBreaker
{
    /**
     * Makes $min resources, one after the other, and may wait in the factory for that. An exception of the
     * factory leaves the constructor; what was made until then is destroyed.
     *
     *     $pool = new Pool(
     *         fn() => new Client('db.example', 3306),
     *         destructor: fn(Client $client) => $client->quit(),
     *         healthcheck: fn(Client $client) => $client->ping(),
     *         min: 2,
     *         max: 8,
     *         healthcheckInterval: 30_000,
     *     );
     *
     * @param callable $factory called without arguments; returns a new resource
     * @param callable|null $destructor called once for every resource that leaves the pool for good
     * @param callable|null $healthcheck called for idle resources from time to time; false or an exception:
     *     the resource is destroyed. Afterwards new ones are made until there are $min again
     * @param callable|null $beforeAcquire called for an idle resource that is about to be acquired; false or
     *     an exception: it is destroyed, and acquire() goes on with the next one. Not called for new
     *     resources
     * @param callable|null $beforeRelease called for a resource that is released; false or an exception: it
     *     is destroyed
     * @param int $min how many resources there are from the start
     * @param int $max how many there are at most
     * @param int $healthcheckInterval milliseconds between two health checks; 0: none. Does not keep the
     *     process alive. What the factory and the destructor throw during a check goes to the strategy of the
     *     circuit breaker; without a strategy it is a warning
     * @throws \ValueError when a number is out of range
     * @throws \Throwable what the factory throws
     */
    public function __construct(
        callable $factory,
        ?callable $destructor = null,
        ?callable $healthcheck = null,
        ?callable $beforeAcquire = null,
        ?callable $beforeRelease = null,
        int $min = 0,
        int $max = 10,
        int $healthcheckInterval = 0
    ) {}

    /**
     * Gets a resource: the one that is idle for the longest time; if there is none, a new one; if there are
     * $max already, waits for its turn. Does not wait when a resource or a place is free (the callbacks may).
     *
     *     $connection = $pool->acquire(timeout: 500);
     *
     * @param int $timeout milliseconds to wait for its turn at most; 0: as long as it takes. The time that
     *     callbacks take does not count
     * @return mixed the resource, which is to be given back by release()
     * @throws TimeoutException when the time is over
     * @throws PoolException when the pool is closed, or closed meanwhile
     * @throws ServiceUnavailableException when the circuit breaker is INACTIVE and its strategy does not let
     *     it recover, or deactivate() is called meanwhile
     * @throws \Throwable what the factory or the destructor throws; the place in the pool is free again then
     */
    public function acquire(int $timeout = 0): mixed {}

    /**
     * As acquire(), but never waits for others and never asks the strategy: null when no resource and no
     * place is free, when the pool is closed, and when the circuit breaker is INACTIVE. Works without a
     * coroutine. What is reserved for somebody who waits is not free.
     *
     *     if ($connection = $pool->tryAcquire()) {
     *         $connection->send($metrics);
     *         $pool->release($connection);
     *     }
     *
     * @throws \Throwable what the factory or the destructor throws
     */
    public function tryAcquire(): mixed {}

    /**
     * Gives a resource back. It is reserved for the first of those who wait, or becomes idle. When the
     * beforeRelease hook rejects it, or the pool is closed, it is destroyed; then the first of those who wait
     * may make a new one. Waits only in callbacks. The caller's variable stays as it is; do not use the
     * resource any more.
     *
     *     $connection = $pool->acquire();
     *     try {
     *         $connection->send($request);
     *     } finally {
     *         $pool->release($connection);
     *     }
     *
     * @throws PoolException when no resource is active
     * @throws \Throwable what the destructor or the strategy throws
     */
    public function release(mixed $resource): void {}

    /**
     * Closes the pool. Whoever waits in acquire() gets a PoolException, with or without a reservation. Idle
     * resources are destroyed, the oldest first; active ones when they are released. Waits only in the
     * destructor callback. The second call has no effect.
     *
     *     $pool->close();
     *
     * @throws \Throwable what the destructor throws, after all were destroyed; several are chained
     */
    public function close(): void {}

    /**
     * Whether it was closed. Never waits.
     *
     *     if (!$pool->isClosed()) {
     *         $pool->release($connection);
     *     }
     */
    public function isClosed(): bool {}

    /**
     * How many resources there are: idle, active and at work. Never waits.
     *
     *     printf("%d of 10 connections are open\n", count($pool));
     */
    public function count(): int {}

    /**
     * How many are idle; those reserved for somebody who waits are among them. Never waits.
     *
     *     printf("%d connections are waiting for work\n", $pool->idleCount());
     */
    public function idleCount(): int {}

    /**
     * How many are acquired and not released yet. Never waits.
     *
     *     $pool->close();
     *     while ($pool->activeCount() > 0) {
     *         delay(10);
     *     }
     */
    public function activeCount(): int {}

    /**
     * Who hears of accepted and rejected releases, and decides when an INACTIVE pool may try again. Replaces
     * the former one; null: nobody. Never waits.
     *
     *     $pool->setCircuitBreakerStrategy(new OpenAfterThreeFailures()); // see CircuitBreakerStrategy
     */
    public function setCircuitBreakerStrategy(?CircuitBreakerStrategy $strategy): void {}

    /**
     * The state of the circuit breaker; ACTIVE at first. Never waits.
     *
     *     if ($pool->getState() === CircuitBreakerState::INACTIVE) {
     *         return $cache->stale($key);
     *     }
     */
    public function getState(): CircuitBreakerState {}

    /**
     * The circuit breaker becomes ACTIVE: resources can be acquired. Never waits.
     *
     *     $pool->activate();
     */
    public function activate(): void {}

    /**
     * The circuit breaker becomes INACTIVE: nothing can be acquired, and whoever waits in acquire() gets a
     * ServiceUnavailableException, with or without a reservation. Active resources are not concerned. Never
     * waits.
     *
     *     try {
     *         $connection->send($request);
     *     } catch (ConnectionLost $e) {
     *         $pool->deactivate();
     *         throw $e;
     *     }
     */
    public function deactivate(): void {}

    /**
     * The circuit breaker becomes RECOVERING: resources can be acquired, on trial. Never waits.
     *
     *     $pool->deactivate();
     *     spawn(function () use ($pool) {
     *         delay(5000);
     *         $pool->recover();
     *     });
     */
    public function recover(): void {}
}
