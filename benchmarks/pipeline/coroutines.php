<?php
/* coroutines.php - a coroutine for each stage, a channel between each two. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Async\Channel;
use Bench\{Clock, Fields, Sink};
use function Async\{await, spawn};
use function Bench\{is_wanted_event, make_event, report};

require __DIR__ . '/../_lib/child.php';
require __DIR__ . '/stages.php';

[, $events, $capacity] = $argv;
[$raw, $wanted, $counted] = [new Channel((int) $capacity), new Channel((int) $capacity), new Channel((int) $capacity)];

$clock = new Clock();
spawn(function () use ($events, $raw): void {
	for ($i = 0; $i < $events; $i++) {
		$raw->send(make_event($i));
	}
	$raw->close();
});
spawn(function () use ($raw, $wanted): void {
	foreach ($raw as $event) {
		if (is_wanted_event($event)) {
			$wanted->send($event);
		}
	}
	$wanted->close();
});
spawn(function () use ($wanted, $counted): void {
	$fields = new Fields();
	foreach ($wanted as $event) {
		$counted->send($fields->add($event));
	}
	$counted->close();
});
$sink = await(spawn(function () use ($counted): Sink {
	$sink = new Sink();
	foreach ($counted as $event) {
		$sink->take($event);
	}
	return $sink;
}));
$each = $clock->per_operation((int) $events);
report($each + ['per_second' => 1e9 / $each['wall_ns'], 'passed' => $sink->events, 'sum' => $sink->sum]);
