<?php
/* call.php - makes one kind of call N times: one after the other, or each in a coroutine. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use function Bench\{blocking_calls, cpu_ns, report};

require __DIR__ . '/../_lib/child.php';
require __DIR__ . '/cases.php';

[, $case, $mode, $count, $port, $delay_ms] = $argv;
$count = (int) $count;
['needs' => $needs, 'call' => $call] = blocking_calls((int) $port, (int) $delay_ms)[$case];
if ($needs !== '' && !function_exists($needs)) {
	throw new Exception("this PHP has no $needs()");
}

$right = 0;
$start = hrtime(true);
if ($mode === 'serial') {
	for ($i = 0; $i < $count; $i++) {
		$right += (int) $call();
	}
} else {
	$coroutines = [];
	for ($i = 0; $i < $count; $i++) {
		$coroutines[] = Async\spawn($call);
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
