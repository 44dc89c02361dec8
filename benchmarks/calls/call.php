<?php
/* call.php - makes one kind of call N times: one after the other, or each in a coroutine. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use function Bench\{blocking_calls, cpu_ns, report};

require __DIR__ . '/../_lib/child.php';
require __DIR__ . '/cases.php';

[, $case, $mode, $count, $delay_ms, $server] = $argv;
$count = (int) $count;
['needs' => $needs, 'prepare' => $prepare, 'call' => $call] = blocking_calls((int) $delay_ms, json_decode($server, true))[$case];
if ($needs !== '' && !extension_loaded($needs)) {
	throw new Exception("this PHP has no extension $needs");
}
$arguments = $prepare ? $prepare($count) : array_fill(0, $count, null);

$right = 0;
$start = hrtime(true);
if ($mode === 'serial') {
	foreach ($arguments as $argument) {
		$right += (int) $call($argument);
	}
} else {
	$coroutines = [];
	foreach ($arguments as $argument) {
		$coroutines[] = Async\spawn($call, $argument);
	}
	foreach ($coroutines as $coroutine) {
		$right += (int) Async\await($coroutine);
	}
}
$wall = (hrtime(true) - $start) / 1e9;

if ($right !== $count) {
	throw new Exception("only $right of $count results are right");
}
report(['wall_s' => $wall, 'cpu_s' => cpu_ns() / 1e9]);
