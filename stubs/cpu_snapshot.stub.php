<?php
/**
 * cpu_snapshot.stub.php - Async\CpuSnapshot.
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Async;

/**
 * Counters of processor time at one moment. The difference of two snapshots tells how busy the process and
 * the machine were in between:
 *
 *     $before = CpuSnapshot::now();
 *     work();
 *     $after = CpuSnapshot::now();
 *     echo ($after->processUserNs - $before->processUserNs) / ($after->wallNs - $before->wallNs), " cores";
 *
 * All times are nanoseconds, as exact as the system counts: the machine often in steps of 10 milliseconds.
 *
 * @strict-properties
 * @not-serializable
 */
final class CpuSnapshot
{
    /** The monotonic clock: greater than 0, never goes back, has nothing to do with the time of day. */
    public readonly int $wallNs;

    /** What this process has used, all its threads together, in its own code. */
    public readonly int $processUserNs;

    /** What this process has used in the system's code. */
    public readonly int $processSystemNs;

    /** How long the processors had nothing to do, added up; 0 when the system does not tell. */
    public readonly int $systemIdleNs;

    /** How long the processors worked for any process, added up; 0 when the system does not tell. */
    public readonly int $systemBusyNs;

    /** Processors of the machine: at least 1, always the same. */
    public readonly int $cpuCount;

    /** Made by now(). */
    private function __construct() {}

    /** The counters as they are. Does not wait. */
    public static function now(): CpuSnapshot {}
}
