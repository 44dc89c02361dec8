<?php
/* many.php - does one thing for a great number of coroutines, timers, descriptors or values. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Async\{Channel, Scope};
use Bench\Clock;
use function Async\{await, delay, spawn, suspend};
use function Bench\report;

require __DIR__ . '/../_lib/child.php';

/* Small numbers are repeated: the clock needs something to measure. */
const OPERATIONS_AT_LEAST = 100_000;

/* @var array<string, Closure(int): void> */
$cases = [
	/* Created, run, ended. */
	'coroutines' => function (int $count): void {
		for ($i = 0; $i < $count; $i++) {
			$last = spawn(static fn () => suspend());
		}
		await($last);
	},
	/* Parked members, cancelled together. */
	'scope' => function (int $count): void {
		$scope = new Scope();
		for ($i = 0; $i < $count; $i++) {
			$scope->spawn(static fn () => delay(3_600_000));
		}
		suspend();
		$scope->cancel();
		$scope->awaitAfterCancellation();
	},
	/* Sleepers with different times. */
	'timers' => function (int $count): void {
		for ($i = 0; $i < $count; $i++) {
			$last = spawn(static fn () => delay(1 + $i % 3));
		}
		await($last);
		delay(3);
	},
	/* Coroutines that each wait for a socket of their own, to which something is sent then. */
	'descriptors' => function (int $count): void {
		$pairs = [];
		for ($i = 0; $i < $count; $i++) {
			$pairs[] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
			$last = spawn(static fn ($socket) => fread($socket, 8), $pairs[$i][1]);
		}
		suspend();
		foreach ($pairs as [$writer]) {
			fwrite($writer, 'x');
		}
		await($last);
	},
	/* Values from one coroutine to another, through a buffer that holds them all. */
	'channel' => function (int $count): void {
		$channel = new Channel($count);
		for ($i = 0; $i < $count; $i++) {
			$channel->send($i);
		}
		for ($i = 0; $i < $count; $i++) {
			$channel->recv();
		}
	},
];

[, $case, $count] = $argv;
$count = (int) $count;
$rounds = max(1, intdiv(OPERATIONS_AT_LEAST, $count));
$cases[$case]($count); // stacks and tables grow once
$clock = new Clock();
for ($round = 0; $round < $rounds; $round++) {
	$cases[$case]($count);
}
report($clock->per_operation($count * $rounds));
