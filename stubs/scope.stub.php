<?php
/**
 * scope.stub.php - Async\Scope.
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Async;

/**
 * A group of coroutines that are cancelled, disposed of and waited for together. Scopes form a tree: what
 * happens to one happens to the scopes below it. Everything that a member spawns is a member of the same scope.
 *
 *     $scope = new Scope();
 *     foreach ($urls as $url) {
 *         $scope->spawn(fetch(...), $url);
 *     }
 *     $scope->awaitCompletion(timeout(5000));
 *
 * An exception that leaves a member goes to the first of these that there is: the handler of the scope; those who
 * wait for the scope, which is cancelled then; whoever holds the handle of the coroutine; the scope above, and
 * this one is cancelled.
 *
 * When the last reference to a scope is dropped its members are cancelled, or, in a safe scope, left to run to
 * their end as zombies.
 *
 * @strict-properties
 * @not-serializable
 */
final class Scope implements ScopeProvider
{
    /**
     * A root of its own, not safe: nobody's cancel() reaches it, and the lookup of context values ends here. What
     * fails in it and is not handled goes to the main scope.
     */
    public function __construct() {}

    /**
     * A scope below another one. It is safe when that one is.
     *
     *     $requestScope = Scope::inherit();
     *
     * @param Scope|null $parentScope null: the current scope
     * @throws AsyncException when the parent was cancelled or disposed of
     */
    public static function inherit(?Scope $parentScope = null): Scope {}

    /** This scope: spawn_with($scope, ...) spawns in it. */
    public function provideScope(): Scope {}

    /** Disposing of the scope cancels its members. Returns the scope. */
    public function asNotSafely(): Scope {}

    /** Disposing of the scope leaves members that have started as zombies. Returns the scope. */
    public function allowZombies(): Scope {}

    /**
     * Creates a coroutine in this scope, as Async\spawn() does in the current one. Does not wait.
     *
     *     $scope->spawn(function (string $name) { echo "Hello $name\n"; }, 'world');
     *
     * @throws AsyncException when the scope was cancelled or disposed of
     */
    public function spawn(\Closure $callable, mixed ...$params): Coroutine {}

    /**
     * Cancels all members, here and in the scopes below, with the same reason. New ones are refused from now on.
     * Does not wait. A second call has no effect. A member that calls it is cancelled at its next wait.
     */
    public function cancel(?AsyncCancellation $cancellationError = null): void {}

    /** Ends the scope: cancels its members, or leaves them as zombies when it is safe. Does not wait. */
    public function dispose(): void {}

    /** Ends the scope and leaves its members as zombies; but cancels them after asNotSafely(). Does not wait. */
    public function disposeSafely(): void {}

    /**
     * Calls dispose() later. Neither the scope nor the process is kept alive by that. Does not wait.
     *
     * @param int $timeout milliseconds, greater than 0
     * @throws \ValueError when it is not
     */
    public function disposeAfterTimeout(int $timeout): void {}

    /**
     * Waits until all members, here and in the scopes below, have ended, those that are spawned meanwhile included;
     * zombies are not waited for. An exception that nobody else takes is thrown here, and the scope is cancelled.
     *
     *     $scope->awaitCompletion(timeout(1000));
     *
     * @param Awaitable $cancellation token: gives up when this settles first
     * @throws OperationCanceledException when the token settled first
     * @throws AsyncCancellation when the scope is or gets cancelled
     * @throws AsyncException in a member of the scope or of one below
     */
    public function awaitCompletion(Awaitable $cancellation): void {}

    /**
     * Waits until all members of a cancelled or disposed scope have ended, zombies included.
     *
     *     $scope->cancel();
     *     $scope->awaitAfterCancellation(fn(\Throwable $e) => error_log($e->getMessage()), timeout(1000));
     *
     * @param callable|null $errorHandler is called as (\Throwable $error, Scope $scope) with what members throw on
     *     their way out; what it throws leaves the call. Without it the first error is thrown.
     * @param Awaitable|null $cancellation token: gives up when this settles first
     * @throws OperationCanceledException when the token settled first
     * @throws AsyncException when the scope is neither cancelled nor disposed of, and in a member of it
     */
    public function awaitAfterCancellation(?callable $errorHandler = null, ?Awaitable $cancellation = null): void {}

    /** Whether no member, here and below, is at work; zombies do not count. True for a fresh scope. */
    public function isFinished(): bool {}

    /** Whether the scope was cancelled or disposed of, and no member is left. */
    public function isClosed(): bool {}

    /** Whether the scope was cancelled, also by a disposal that cancels. */
    public function isCancelled(): bool {}

    /**
     * Makes the scope a supervisor: the handler is called with every exception that leaves a member, in a coroutine of
     * its own, before others continue; siblings go on. What the handler throws goes to the scope above. Replaces the
     * previous handler.
     *
     *     $scope->setExceptionHandler(function (Scope $scope, Coroutine $coroutine, \Throwable $e) {
     *         error_log($e->getMessage());
     *     });
     *
     * @param callable $exceptionHandler (Scope, Coroutine, \Throwable)
     */
    public function setExceptionHandler(callable $exceptionHandler): void {}

    /**
     * The same for exceptions that come from scopes below; the scope that failed is the first argument. Without it the
     * handler of the scope itself is asked.
     *
     * @param callable $exceptionHandler (Scope, Coroutine, \Throwable)
     */
    public function setChildScopeExceptionHandler(callable $exceptionHandler): void {}

    /**
     * Registers a callback for the end of the scope: when it was cancelled, disposed of or dropped and no member is
     * left. Each one runs in a coroutine of its own, with the scope as argument. On a scope that is closed already it
     * is called at once.
     */
    public function finally(\Closure $callback): void {}

    /** The scopes directly below that are not closed, in order of creation. @return Scope[] */
    public function getChildScopes(): array {}
}
