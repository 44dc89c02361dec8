<?php
/* fiber.php - the same with fibers. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Bench\Clock;
use function Bench\report;

require __DIR__ . '/../_lib/child.php';

function queued(int $count): array
{
	$body = function (): void {};
	$clock = new Clock();
	$queue = [];
	for ($i = 0; $i < $count; $i++) {
		$queue[] = new Fiber($body);
	}
	foreach ($queue as $i => $fiber) {
		$fiber->start();
		unset($queue[$i]);
	}
	return $clock->per_operation($count);
}

function single(int $count): array
{
	$body = function (): void {};
	$clock = new Clock();
	for ($i = 0; $i < $count; $i++) {
		(new Fiber($body))->start();
	}
	return $clock->per_operation($count);
}

function kept(int $count): array
{
	$body = function (): void {
		Fiber::suspend();
	};
	$fibers = [];
	$clock = new Clock();
	for ($i = 0; $i < $count; $i++) {
		$fibers[$i] = new Fiber($body);
		$fibers[$i]->start();
	}
	return $clock->per_operation($count);
}

[, $case, $count] = $argv;
single(100);
report(match ($case) {
	'queued' => queued((int) $count),
	'queued-again' => [queued((int) $count), queued((int) $count)][1],
	'single' => single((int) $count),
	'kept' => kept((int) $count),
});
