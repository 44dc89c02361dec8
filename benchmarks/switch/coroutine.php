<?php
/* coroutine.php - N coroutines that call suspend() in turn. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Bench\Clock;
use function Async\{await, spawn, suspend};
use function Bench\report;

require __DIR__ . '/../_lib/child.php';

[, $coroutines, $switches] = $argv;
$rounds = intdiv((int) $switches, (int) $coroutines);

/* Each one suspends once before it counts, so that all have their stacks when the clock starts. */
$body = function (int $rounds): void {
	suspend();
	for ($i = 0; $i < $rounds; $i++) {
		suspend();
	}
};

/* While the first one makes its rounds, everybody else makes the same number. */
$timed = function (int $rounds) use ($coroutines): array {
	suspend();
	$clock = new Clock();
	for ($i = 0; $i < $rounds; $i++) {
		suspend();
	}
	return $clock->per_operation($rounds * (int) $coroutines);
};

$first = spawn($timed, $rounds);
for ($i = 1; $i < $coroutines; $i++) {
	spawn($body, $rounds);
}
report(await($first));
