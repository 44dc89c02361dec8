<?php
/* revolt.php - N fibers of the Revolt event loop that suspend and are queued again in turn. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Bench\Clock;
use Revolt\EventLoop;
use function Bench\report;

require __DIR__ . '/../_lib/child.php';
require $argv[1];

[, , $count, $switches] = $argv;
$rounds = intdiv((int) $switches, (int) $count);

$body = function () use ($rounds): void {
	$suspension = EventLoop::getSuspension();
	$resume = $suspension->resume(...);
	for ($i = 0; $i < $rounds; $i++) {
		EventLoop::queue($resume);
		$suspension->suspend();
	}
};
for ($i = 0; $i < $count; $i++) {
	EventLoop::queue($body);
}
$clock = new Clock();
EventLoop::run();
report($clock->per_operation($rounds * (int) $count));
