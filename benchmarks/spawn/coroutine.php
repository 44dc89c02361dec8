<?php
/* coroutine.php - spawns coroutines in one of several ways. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Bench\Clock;
use function Async\{await, spawn, suspend};
use function Bench\report;

require __DIR__ . '/../_lib/child.php';

/* The queue is served in order: when the spawner runs again, all of them have run. */
function queued(int $count): array
{
	$body = function (): void {};
	$clock = new Clock();
	for ($i = 0; $i < $count; $i++) {
		spawn($body);
	}
	suspend();
	return $clock->per_operation($count);
}

function single(int $count): array
{
	$body = function (): void {};
	$clock = new Clock();
	for ($i = 0; $i < $count; $i++) {
		spawn($body);
		suspend();
	}
	return $clock->per_operation($count);
}

function awaited(int $count): array
{
	$body = function (): void {};
	$clock = new Clock();
	for ($i = 0; $i < $count; $i++) {
		await(spawn($body));
	}
	return $clock->per_operation($count);
}

function kept(int $count): array
{
	$body = function (): void {
		suspend();
	};
	$clock = new Clock();
	for ($i = 0; $i < $count; $i++) {
		spawn($body);
	}
	suspend();
	return $clock->per_operation($count);
}

[, $case, $count] = $argv;
single(100);
report(match ($case) {
	'queued' => queued((int) $count),
	'queued-again' => [queued((int) $count), queued((int) $count)][1],
	'single' => single((int) $count),
	'awaited' => awaited((int) $count),
	'kept' => kept((int) $count),
});
