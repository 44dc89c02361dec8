<?php
/* coroutine.php - waits for many triggers, in batches of one size. What is waited for is made before. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Async\{Future, FutureState};
use Bench\Clock;
use function Async\{await, await_all, await_any_or_fail, spawn, suspend};
use function Bench\report;

require __DIR__ . '/../_lib/child.php';

function one_by_one(iterable $triggers): void
{
	foreach ($triggers as $trigger) {
		await($trigger);
	}
}

function coroutines(int $size): array
{
	$body = function (): void {};
	$triggers = [];
	for ($i = 0; $i < $size; $i++) {
		$triggers[] = spawn($body);
	}
	return [$triggers, fn () => null];
}

function settled(int $size): array
{
	$made = coroutines($size);
	suspend();
	return $made;
}

/* One coroutine settles them all during the wait. */
function futures(int $size): array
{
	$states = [];
	for ($i = 0; $i < $size; $i++) {
		$states[] = new FutureState();
	}
	$settle = function () use ($states): void {
		foreach ($states as $state) {
			$state->complete(null);
		}
	};
	return [array_map(fn (FutureState $state) => new Future($state), $states), fn () => spawn($settle)];
}

function generator(array $triggers): Generator
{
	yield from $triggers;
}

/* Each batch is made before it is clocked. make returns the triggers and what has to be done right before the wait. */
function clocked(int $size, int $batches, callable $make, callable $wait): array
{
	$sum = ['wall_ns' => 0.0, 'cpu_ns' => 0.0];
	for ($i = 0; $i < $batches; $i++) {
		[$triggers, $prepare] = $make($size);
		$clock = new Clock();
		$prepare();
		$wait($triggers);
		foreach ($clock->per_operation($size) as $name => $nanoseconds) {
			$sum[$name] += $nanoseconds / $batches;
		}
	}
	return $sum;
}

[, $case, $size, $count] = $argv;
[$make, $wait] = match ($case) {
	'settled' => [settled(...), await_all(...)],
	'settled-one-by-one' => [settled(...), one_by_one(...)],
	'coroutines' => [coroutines(...), await_all(...)],
	'coroutines-one-by-one' => [coroutines(...), one_by_one(...)],
	'futures' => [futures(...), await_all(...)],
	'futures-one-by-one' => [futures(...), one_by_one(...)],
	'generator' => [futures(...), fn (array $triggers) => await_all(generator($triggers))],
	'generator-one-by-one' => [futures(...), fn (array $triggers) => one_by_one(generator($triggers))],
	'any' => [futures(...), await_any_or_fail(...)],
};
suspend();
[$size, $batches] = [(int) $size, intdiv((int) $count, (int) $size)];
clocked($size, 3, $make, $wait);
$figures = clocked($size, $batches, $make, $wait);
/* A small batch takes hardly longer than reading the clocks. */
$nothing = clocked($size, $batches, fn () => [[], fn () => null], fn () => null);
report(['wall_ns' => $figures['wall_ns'] - $nothing['wall_ns'], 'cpu_ns' => $figures['cpu_ns'] - $nothing['cpu_ns']]);
