<?php
/**
 * task_group.stub.php - Async\TaskGroup.
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Async;

/**
 * Tasks that belong together: each has a key, at most so many run at the same time, and the outcomes are
 * kept for whoever asks for them.
 *
 *     $group = new TaskGroup(concurrency: 10);
 *     foreach ($urls as $name => $url) {
 *         $group->spawnWithKey($name, fetch(...), $url);
 *     }
 *     $pages = await($group->all());
 *
 * Tasks run in a scope of the group's own, below the given or the current one: what ends that one cancels
 * them. What a task throws is kept as its outcome: it cancels nobody, and nobody else hears of it.
 *
 * When the last reference to a group is dropped the tasks that still run are cancelled. A pending future of
 * the group is such a reference.
 *
 * foreach over a group yields every outcome in the order in which tasks settle, and waits for the next one;
 * it ends when the group is closed and everything has been seen:
 *
 *     $group->close();
 *     foreach ($group as $key => [$result, $error]) {
 *         ...
 *     }
 *
 * @strict-properties
 * @not-serializable
 */
final class TaskGroup implements Awaitable, \Countable, \IteratorAggregate
{
    /**
     * A group without tasks. Needs no coroutine.
     *
     *     $group = new TaskGroup(concurrency: 10, queueLimit: 100);
     *
     * @param int|null $concurrency so many tasks run at the same time, further ones are queued and start in
     *     order; null and 0: any number
     * @param int|null $queueLimit so many tasks may be queued, then spawn() waits; 0: any number, null:
     *     twice the concurrency. Has no meaning without a limit of concurrency
     * @param Scope|null $scope the tasks belong to a scope below this one, which the group keeps alive;
     *     null: below the current one
     * @throws \ValueError when a number is negative or too large
     * @throws AsyncException when the scope was cancelled or disposed of
     */
    public function __construct(?int $concurrency = null, ?int $queueLimit = null, ?Scope $scope = null) {}

    /**
     * Adds a task under the next integer key. Waits while the queue is full; those who wait come in in
     * order.
     *
     *     $group->spawn(fetch(...), 'https://example.com/');
     *
     * @param callable $task is called with the arguments in a coroutine of its own
     * @throws AsyncException when the group is closed, also while waiting
     */
    public function spawn(callable $task, mixed ...$args): void {}

    /**
     * The same under a key of one's own. A string that is a decimal number stands for that number, as in
     * arrays.
     *
     *     $group->spawnWithKey('home', fetch(...), 'https://example.com/');
     *
     * @throws AsyncException when the group is closed, also while waiting, or has a task with this key
     */
    public function spawnWithKey(string|int $key, callable $task, mixed ...$args): void {}

    /**
     * A future for the results of the tasks known so far: an array by key in the order of spawning, when
     * all of them have settled. It fails with a CompositeException, in the same order, when tasks failed.
     * Cancels nothing, and can be asked for again.
     *
     *     $results = await($group->all());
     *
     * @param bool $ignoreErrors leaves out the tasks that failed instead
     */
    public function all(bool $ignoreErrors = false): Future {}

    /**
     * A future for the outcome, result or error, of the task that settles first. Every call gives the same
     * one, also when that task has settled long ago.
     *
     *     $fastest = await($group->race());
     *
     * @throws AsyncException when there is no task
     */
    public function race(): Future {}

    /**
     * A future for the first result. It fails with a CompositeException when all tasks have settled and
     * failed.
     *
     *     $page = await($group->any(), timeout(1000));
     *
     * @throws AsyncException when there is no task
     */
    public function any(): Future {}

    /** The results so far, by key in the order of spawning. */
    public function getResults(): array {}

    /** The errors so far, by key in the order of spawning. @return \Throwable[] */
    public function getErrors(): array {}

    /**
     * The errors so far are known: futures that hand over nothing else do not warn when nobody looks at them.
     */
    public function suppressErrors(): void {}

    /**
     * Closes the group and cancels the tasks, all with the same reason; those in the queue never start.
     * Does not wait.
     */
    public function cancel(?AsyncCancellation $cancellation = null): void {}

    /** Ends the scope of the tasks: as cancel() with a reason that says so. Does not wait. */
    public function dispose(): void {}

    /**
     * Takes no more tasks. Those that are there go on; who waits in spawn() is refused. A second call has no
     * effect. Does not wait.
     */
    public function close(): void {}

    /** Whether no task is queued or running. True as long as there is none. */
    public function isFinished(): bool {}

    /** Whether no more tasks are taken: after close(), cancel(), dispose(), and the end of the scope above. */
    public function isClosed(): bool {}

    /** The number of tasks: queued, running and settled. */
    public function count(): int {}

    /**
     * Waits until all tasks of a closed group have settled. Throws nothing that a task has thrown.
     *
     *     $group->close();
     *     $group->awaitCompletion();
     *
     * @throws AsyncException when the group is not closed
     */
    public function awaitCompletion(): void {}

    /**
     * Registers a callback for the moment when the group is closed and all tasks have settled. It is called
     * once, with the group as argument, in a coroutine of its own after those who waited were woken. When
     * that moment has passed it is called at once.
     *
     *     $group->finally(fn(TaskGroup $group) => log(count($group), 'tasks'));
     */
    public function finally(\Closure $callback): void {}

    /**
     * For foreach alone, which yields [result, null] or [null, error] by key.
     *
     * @throws \Error when it is called
     */
    public function getIterator(): \Iterator {}
}
