<?php
/* coroutine.php - N coroutines asleep at the same time. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use function Async\{await, delay, spawn};
use function Bench\{cpu_ns, memory_usage, report};

require __DIR__ . '/../_lib/child.php';

[, $call, $count] = $argv;
$woken = 0;
$body = match ($call) {
	'usleep' => function () use (&$woken): void {
		usleep(1_000_000);
		$woken++;
	},
	'delay' => function () use (&$woken): void {
		delay(1000);
		$woken++;
	},
};

$start = hrtime(true);
for ($i = 0; $i < $count; $i++) {
	$last = spawn($body);
}
await($last);
$wall = (hrtime(true) - $start) / 1e9;

if ($woken !== (int) $count || $wall < 1.0) {
	throw new Exception("$woken of $count woke up after $wall s");
}
report(['wall_s' => $wall, 'cpu_s' => cpu_ns() / 1e9, 'peak_mib' => memory_usage()['peak_rss'] / 2 ** 20]);
