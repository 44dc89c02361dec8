<?php
/* load.php - payments of many coroutines over few connections: load.php DSN USER PASSWORD CONNECTIONS COROUTINES QUERIES SEED */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

require __DIR__ . '/../../tests/_lib/payments.inc';

[, $dsn, $user, $password, $connections, $coroutines, $queries, $seed] = $argv;
mt_srand((int) $seed);
$payments = new Payments(fn () => new PDO($dsn, $user, $password), (int) $connections);
$start = hrtime(true);
$payments->run((int) $coroutines, (int) $queries);
$seconds = (hrtime(true) - $start) / 1e9;
$usage = getrusage();
$payments->check();
echo json_encode($payments->figures() + [
	'seconds' => $seconds,
	'cpu_us' => ($usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec']) * 1e6 + $usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec'],
	'peak_bytes' => memory_get_peak_usage(true),
]), "\n";
