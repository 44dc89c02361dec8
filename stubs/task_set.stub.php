<?php
/**
 * task_set.stub.php - Async\TaskSet.
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Async;

/**
 * Tasks whose outcomes are delivered once each, to whoever asks first. With its outcome a task leaves the
 * set, so a set can go on for as long as there is work, and holds no more than what nobody has asked for
 * yet.
 *
 *     $set = new TaskSet(concurrency: 10);
 *     foreach ($jobs as $job) {
 *         $set->spawn(work(...), $job);
 *     }
 *     while (count($set) > 0) {
 *         report(await($set->joinNext()));
 *     }
 *
 * Tasks run in a scope of the set's own, below the given or the current one: what ends that one cancels
 * them. What a task throws is kept as its outcome: it cancels nobody, and nobody else hears of it.
 *
 * When the last reference to a set is dropped the tasks that still run are cancelled. A pending future of
 * the set is such a reference.
 *
 * foreach over a set takes every outcome in the order in which tasks settle, and waits for the next one; it
 * ends when the set is closed and empty:
 *
 *     $set->close();
 *     foreach ($set as $key => [$result, $error]) {
 *         ...
 *     }
 *
 * @strict-properties
 * @not-serializable
 */
final class TaskSet implements Awaitable, \Countable, \IteratorAggregate
{
    /**
     * A set without tasks. Needs no coroutine.
     *
     *     $set = new TaskSet(concurrency: 10, queueLimit: 100);
     *
     * @param int|null $concurrency so many tasks run at the same time, further ones are queued and start in
     *     order; null and 0: any number
     * @param int|null $queueLimit so many tasks may be queued, then spawn() waits; 0: any number, null:
     *     twice the concurrency. Has no meaning without a limit of concurrency
     * @param Scope|null $scope the tasks belong to a scope below this one, which the set keeps alive; null:
     *     below the current one
     * @throws \ValueError when a number is negative or too large
     * @throws AsyncException when the scope was cancelled or disposed of
     *
     * @implementation-alias Async\TaskGroup::__construct
     */
    public function __construct(?int $concurrency = null, ?int $queueLimit = null, ?Scope $scope = null) {}

    /**
     * Adds a task under the next integer key. Waits while the queue is full; those who wait come in in
     * order.
     *
     *     $set->spawn(fetch(...), 'https://example.com/');
     *
     * @param callable $task is called with the arguments in a coroutine of its own
     * @throws AsyncException when the set is closed, also while waiting
     *
     * @implementation-alias Async\TaskGroup::spawn
     */
    public function spawn(callable $task, mixed ...$args): void {}

    /**
     * The same under a key of one's own. A string that is a decimal number stands for that number, as in
     * arrays.
     *
     *     $set->spawnWithKey('home', fetch(...), 'https://example.com/');
     *
     * @throws AsyncException when the set is closed, also while waiting, or has a task with this key
     *
     * @implementation-alias Async\TaskGroup::spawnWithKey
     */
    public function spawnWithKey(string|int $key, callable $task, mixed ...$args): void {}

    /**
     * A future for the next outcome, result or error. Two pending ones get two different tasks; one that is
     * dropped before takes none. It fails with an AsyncException when others got the last outcome of the
     * set.
     *
     *     while (count($set) > 0) {
     *         $result = await($set->joinNext());
     *     }
     *
     * @throws AsyncException when the set is empty
     */
    public function joinNext(): Future {}

    /**
     * A future for the next result. Failed tasks are passed over and stay in the set. When all tasks have
     * settled and failed it fails with a CompositeException of all of them, which leave the set.
     *
     *     $result = await($set->joinAny());
     *
     * @throws AsyncException when the set is empty
     */
    public function joinAny(): Future {}

    /**
     * A future for the results of the tasks known so far and not delivered meanwhile: an array by key in
     * the order of spawning, when all of them have settled. It fails with a CompositeException, in the same
     * order, when tasks failed. They all leave the set.
     *
     *     $results = await($set->joinAll());
     *
     * @param bool $ignoreErrors leaves out the tasks that failed instead
     */
    public function joinAll(bool $ignoreErrors = false): Future {}

    /**
     * Closes the set and cancels the tasks, all with the same reason; those in the queue never start. Does
     * not wait.
     *
     * @implementation-alias Async\TaskGroup::cancel
     */
    public function cancel(?AsyncCancellation $cancellation = null): void {}

    /**
     * Ends the scope of the tasks: as cancel() with a reason that says so. Does not wait.
     *
     * @implementation-alias Async\TaskGroup::dispose
     */
    public function dispose(): void {}

    /**
     * Takes no more tasks. Those that are there go on; who waits in spawn() is refused. A second call has no
     * effect. Does not wait.
     *
     * @implementation-alias Async\TaskGroup::close
     */
    public function close(): void {}

    /**
     * Whether no task is queued or running. True as long as there is none.
     *
     * @implementation-alias Async\TaskGroup::isFinished
     */
    public function isFinished(): bool {}

    /**
     * Whether no more tasks are taken: after close(), cancel(), dispose(), and the end of the scope above.
     *
     * @implementation-alias Async\TaskGroup::isClosed
     */
    public function isClosed(): bool {}

    /**
     * The number of tasks whose outcome has not been delivered.
     *
     * @implementation-alias Async\TaskGroup::count
     */
    public function count(): int {}

    /**
     * Waits until all tasks of a closed set have settled. Throws nothing that a task has thrown, and
     * delivers nothing.
     *
     * @throws AsyncException when the set is not closed
     *
     * @implementation-alias Async\TaskGroup::awaitCompletion
     */
    public function awaitCompletion(): void {}

    /**
     * Registers a callback for the moment when the set is closed and all tasks have settled. It is called
     * once, with the set as argument, in a coroutine of its own after those who waited were woken. When
     * that moment has passed it is called at once.
     *
     *     $set->finally(fn(TaskSet $set) => log(count($set), 'tasks'));
     *
     * @implementation-alias Async\TaskGroup::finally
     */
    public function finally(\Closure $callback): void {}

    /**
     * For foreach alone, which yields [result, null] or [null, error] by key.
     *
     * @throws \Error when it is called
     *
     * @implementation-alias Async\TaskGroup::getIterator
     */
    public function getIterator(): \Iterator {}
}
