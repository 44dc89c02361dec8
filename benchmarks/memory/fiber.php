<?php
/* fiber.php - the same with fibers. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Bench\Clock;
use function Bench\{memory_usage, report};

require __DIR__ . '/../_lib/child.php';

$count = (int) $argv[1];
$body = function (): void {
	Fiber::suspend();
};

/* The array that holds the fibers is no part of them. */
$fibers = array_fill(0, $count, null);
$fibers[0] = new Fiber($body);
$fibers[0]->start();
memory_usage();
$before = memory_usage();

$clock = new Clock();
for ($i = 0; $i < $count; $i++) {
	$fibers[$i] = new Fiber($body);
	$fibers[$i]->start();
}
$time = $clock->per_operation($count);

$after = memory_usage();
report([
	'bytes' => ($after['rss'] - $before['rss']) / $count,
	'page_table_bytes' => ($after['page_tables'] - $before['page_tables']) / $count,
	'areas' => $after['areas'],
	'create_ns' => $time['cpu_ns'],
]);
