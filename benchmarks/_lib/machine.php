<?php
/* machine.php - what the figures were measured on, and what the kernel knows of a process. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

final class Machine
{
	/* Share of the CPUs that may be busy before something is measured. */
	private const QUIET = 0.04;

	/* Without host names: the result may be published. */
	public static function describe(): array
	{
		return [
			'cpu' => self::cpu_model(),
			'cores' => self::cores(),
			'memory_mib' => self::field('/proc/meminfo', 'MemTotal') >> 10,
			'kernel' => php_uname('r'),
			'architecture' => php_uname('m'),
			'max_map_count' => (int) @file_get_contents('/proc/sys/vm/max_map_count'),
		];
	}

	/*
	 * Waits until hardly anything else runs, and no longer than this. Returns the share of the CPUs that were busy in the last
	 * second. (The load average would not do: it decays for minutes.)
	 */
	public static function wait_until_quiet(float $seconds): float
	{
		$until = microtime(true) + $seconds;
		do {
			$busy = self::busy_share(1.0);
		} while ($busy > self::QUIET && microtime(true) < $until);
		return $busy;
	}

	private static function busy_share(float $seconds): float
	{
		[$busy, $all] = self::ticks();
		usleep((int) ($seconds * 1e6));
		[$busy_after, $all_after] = self::ticks();
		return ($busy_after - $busy) / max(1, $all_after - $all);
	}

	/* @return array{int, int} of all CPUs together: busy, and in all */
	private static function ticks(): array
	{
		/* user nice system idle iowait irq softirq steal; guests are part of the first two */
		$fields = preg_split('/\s+/', (string) strtok((string) @file_get_contents('/proc/stat'), "\n"));
		$ticks = array_map(intval(...), array_slice($fields, 1, 8)) + array_fill(0, 8, 0);
		$all = array_sum($ticks);
		return [$all - $ticks[3] - $ticks[4], $all];
	}

	/* How many CPUs this process may use. */
	public static function cores(): int
	{
		return count(self::allowed_cores());
	}

	/** @return list<int> */
	public static function allowed_cores(): array
	{
		preg_match('/^Cpus_allowed_list:\s*(\S+)/m', (string) @file_get_contents('/proc/self/status'), $match);
		$cores = [];
		foreach (explode(',', $match[1] ?? '0') as $range) {
			[$first, $last] = explode('-', "$range-$range");
			array_push($cores, ...range((int) $first, (int) $last));
		}
		return $cores;
	}

	/* A "Name:  123 kB" line of a file below /proc; 0 when it is not there. */
	public static function field(string $file, string $name): int
	{
		preg_match("/^$name:\s*(\d+)/m", (string) @file_get_contents($file), $match);
		return (int) ($match[1] ?? 0);
	}

	private static function cpu_model(): string
	{
		preg_match('/^model name\s*:\s*(.+)$/m', (string) @file_get_contents('/proc/cpuinfo'), $match);
		return trim($match[1] ?? php_uname('m'));
	}
}
