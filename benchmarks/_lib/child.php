<?php
/* child.php - what a measured script needs: clocks, its own memory, and the way to hand figures back. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

/* CPU time of this process, user and system. Other processes on the machine disturb it least. */
function cpu_ns(): int
{
	$usage = getrusage();
	return ($usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec']) * 1_000_000_000
		+ ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) * 1000;
}

/* Both clocks at once; the difference of two of them, per operation. */
final class Clock
{
	private readonly int $wall;
	private readonly int $cpu;

	public function __construct()
	{
		$this->cpu = cpu_ns();
		$this->wall = hrtime(true);
	}

	/* @return array{wall_ns: float, cpu_ns: float} per operation */
	public function per_operation(int $operations): array
	{
		$wall = hrtime(true) - $this->wall;
		$cpu = cpu_ns() - $this->cpu;
		return ['wall_ns' => $wall / $operations, 'cpu_ns' => $cpu / $operations];
	}
}

/* What the kernel says of this process. Reading it allocates little and always the same. */
function memory_usage(): array
{
	$status = file_get_contents('/proc/self/status');
	$field = function (string $name) use ($status): int {
		preg_match("/^$name:\s*(\d+)/m", $status, $match);
		return (int) ($match[1] ?? 0) * 1024;
	};
	$areas = 0;
	$maps = fopen('/proc/self/maps', 'r');
	while (fgets($maps) !== false) {
		$areas++;
	}
	fclose($maps);
	return ['rss' => $field('VmRSS'), 'page_tables' => $field('VmPTE'), 'peak_rss' => $field('VmHWM'), 'areas' => $areas];
}

function report(array $figures): void
{
	echo json_encode($figures, JSON_THROW_ON_ERROR), "\n";
}
