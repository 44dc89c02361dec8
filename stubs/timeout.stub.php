<?php
/**
 * timeout.stub.php - Async\Timeout.
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Async;

/**
 * A moment in the future, made by timeout(). It draws near from its creation on, whether anybody waits
 * for it or not, and does not keep the process alive. As a token it limits how long an operation may take:
 *
 *     try {
 *         $answer = await($request, timeout(500));
 *     } catch (OperationCanceledException) {
 *         $answer = null; // half a second was not enough; the request goes on
 *     }
 *
 * Awaiting it throws a TimeoutException once the time has come.
 *
 * @strict-properties
 * @not-serializable
 */
final class Timeout implements Completable
{
    private function __construct() {}

    /**
     * Ends it before its time; those who wait for it get the reason. No effect when the time has come.
     *
     * @param AsyncCancellation|null $cancellation the reason; null: a default one
     */
    public function cancel(?AsyncCancellation $cancellation = null): void {}

    /** Whether the time has come or it was cancelled. */
    public function isCompleted(): bool {}

    /** Whether it was cancelled before its time. */
    public function isCancelled(): bool {}
}
