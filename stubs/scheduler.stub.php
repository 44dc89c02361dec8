<?php
/**
 * scheduler.stub.php - Async\Scheduler.
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Async;

/**
 * Looking at the scheduler from outside. Nothing here starts it.
 *
 *     pcntl_signal(SIGUSR1, fn() => error_log(Scheduler::dump()));
 *
 * @strict-properties
 * @not-serializable
 */
final class Scheduler
{
    private function __construct() {}

    /** @return array<string, int> the same as runtime_stats() */
    public static function stats(): array {}

    /** @return array<int, Coroutine> the same as get_coroutines() */
    public static function coroutines(): array {}

    /**
     * All coroutines as readable text: for each its number, its state (queued, running, yielded, parked
     * or zombie), where it was spawned, where it is suspended and what it waits for. It is the format
     * of the deadlock report.
     */
    public static function dump(): string {}

    /** The same as graceful_shutdown(). */
    public static function shutdown(?AsyncCancellation $reason = null): void {}

    /** Whether the scheduler was started and not shut down. */
    public static function isRunning(): bool {}
}
