<?php
/* revolt.php - callbacks of the Revolt event loop, all queued first. They run in a fiber that is used again. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Bench\Clock;
use Revolt\EventLoop;
use function Bench\report;

require __DIR__ . '/../_lib/child.php';
require $argv[1];

[, , , $count] = $argv;
$body = function (): void {};
EventLoop::queue($body);
EventLoop::run();
$clock = new Clock();
for ($i = 0; $i < $count; $i++) {
	EventLoop::queue($body);
}
EventLoop::run();
report($clock->per_operation((int) $count));
