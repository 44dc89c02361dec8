<?php
/* process.php - what a process of PHP holds that has run a script and waits for more, as php-fpm's workers do. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use function Bench\report;

require __DIR__ . '/../_lib/child.php';

const WORKERS = 20;

/* The sum of what each has for itself and its share of what they have in common. */
function pss(int $pid): int
{
	preg_match('/^Pss:\s*(\d+)/m', file_get_contents("/proc/$pid/smaps_rollup"), $match);
	return (int) $match[1] * 1024;
}

/* One that has worked: each keeps the memory that a request of modest size has touched. */
function work_and_wait(): never
{
	$rows = [];
	for ($i = 0; $i < 2000; $i++) {
		$rows[] = ['id' => $i, 'name' => str_repeat('x', 20) . $i];
	}
	$page = json_encode($rows);
	unset($rows, $page);
	echo '.';
	sleep(60);
	exit(0);
}

ob_start();
$start = hrtime(true);
$pids = [];
for ($i = 0; $i < WORKERS; $i++) {
	$pid = pcntl_fork();
	if ($pid === 0) {
		work_and_wait();
	}
	$pids[] = $pid;
}
$create = (hrtime(true) - $start) / WORKERS;
usleep(1_000_000);
$bytes = array_sum(array_map(pss(...), $pids)) / WORKERS;
foreach ($pids as $pid) {
	posix_kill($pid, SIGKILL);
	pcntl_waitpid($pid, $status);
}
ob_end_clean();
report(['bytes' => $bytes, 'create_ns' => $create]);
