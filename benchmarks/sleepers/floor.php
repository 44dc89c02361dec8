<?php
/* floor.php - one second of sleep without any coroutine. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use function Bench\{cpu_ns, memory_usage, report};

require __DIR__ . '/../_lib/child.php';

$start = hrtime(true);
usleep(1_000_000);
report([
	'wall_s' => (hrtime(true) - $start) / 1e9,
	'cpu_s' => cpu_ns() / 1e9,
	'peak_mib' => memory_usage()['peak_rss'] / 2 ** 20,
]);
