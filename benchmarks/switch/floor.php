<?php
/* floor.php - what the loop and the call around a switch cost by themselves. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Bench\Clock;
use function Bench\report;

require __DIR__ . '/../_lib/child.php';

function empty_loop(int $rounds): float
{
	$clock = new Clock();
	for ($i = 0; $i < $rounds; $i++) {
	}
	return $clock->per_operation($rounds)['cpu_ns'];
}

function loop_with_call(int $rounds): float
{
	$clock = new Clock();
	for ($i = 0; $i < $rounds; $i++) {
		gc_enabled();
	}
	return $clock->per_operation($rounds)['cpu_ns'];
}

$rounds = (int) $argv[1];
report(['loop_ns' => empty_loop($rounds), 'call_ns' => loop_with_call($rounds)]);
