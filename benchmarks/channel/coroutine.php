<?php
/* coroutine.php - moves values through channels in one of several ways. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Async\Channel;
use Bench\Clock;
use function Async\{await, spawn, suspend};
use function Bench\{memory_usage, report};

require __DIR__ . '/../_lib/child.php';

/* What each hand-over is compared with: one suspend() of two coroutines in turn. */
function switches(int $count): array
{
	$rounds = intdiv($count, 2);
	$other = spawn(function () use ($rounds): void {
		suspend();
		for ($i = 0; $i < $rounds; $i++) {
			suspend();
		}
	});
	suspend();
	$clock = new Clock();
	for ($i = 0; $i < $rounds; $i++) {
		suspend();
	}
	$figures = $clock->per_operation($rounds * 2);
	await($other);
	return $figures;
}

/* One coroutine sends, the other one receives: by calls of recv(), or by foreach. */
function by_call(int $capacity, int $count): array
{
	[$channel, $sender] = channel_with_sender($capacity, $count);
	$clock = new Clock();
	for ($i = 0; $i < $count; $i++) {
		$channel->recv();
	}
	$figures = $clock->per_operation($count);
	await($sender);
	return $figures;
}

function by_foreach(int $capacity, int $count): array
{
	[$channel, $sender] = channel_with_sender($capacity, $count);
	$clock = new Clock();
	foreach ($channel as $value) {
	}
	$figures = $clock->per_operation($count);
	await($sender);
	return $figures;
}

function channel_with_sender(int $capacity, int $count): array
{
	$channel = new Channel($capacity);
	$sender = spawn(function () use ($channel, $count): void {
		for ($i = 0; $i < $count; $i++) {
			$channel->send($i);
		}
		$channel->close();
	});
	return [$channel, $sender];
}

/* The same coroutine sends and receives: nobody ever waits. */
function pairs(int $count): array
{
	$channel = new Channel(16);
	$clock = new Clock();
	for ($i = 0; $i < $count; $i++) {
		$channel->send($i);
		$channel->recv();
	}
	return $clock->per_operation($count);
}

/* Source, two stages, sink: a string made at one end is released at the other. */
function pipeline(int $capacity, int $count): array
{
	[$raw, $marked, $done] = [new Channel($capacity), new Channel($capacity), new Channel($capacity)];
	$source = spawn(function () use ($raw, $count): void {
		for ($i = 0; $i < $count; $i++) {
			$raw->send("item $i");
		}
		$raw->close();
	});
	$stage = function (Channel $from, Channel $to): void {
		foreach ($from as $item) {
			$to->send("$item.");
		}
		$to->close();
	};
	spawn($stage, $raw, $marked);
	spawn($stage, $marked, $done);

	/* Once it runs smoothly, nothing may be left behind. Reading the figures leaves something the first time. */
	memory_usage();
	$clock = new Clock();
	$received = 0;
	$before = null;
	foreach ($done as $item) {
		if (++$received === intdiv($count, 10)) {
			$before = memory_usage()['rss'];
		}
	}
	$growth = memory_usage()['rss'] - $before;
	await($source);
	return $clock->per_operation($count) + ['received' => $received, 'growth_bytes' => $growth];
}

[, $case, $capacity, $count] = $argv;
switches(1000);
report(match ($case) {
	'switch' => switches((int) $count),
	'by-call' => by_call((int) $capacity, (int) $count),
	'by-foreach' => by_foreach((int) $capacity, (int) $count),
	'pairs' => pairs((int) $count),
	'pipeline' => pipeline((int) $capacity, (int) $count),
});
