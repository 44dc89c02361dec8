<?php
/* machine.php - what the figures were measured on, and what the kernel knows of a process. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

final class Machine
{
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
			'load' => round(sys_getloadavg()[0], 2),
		];
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
