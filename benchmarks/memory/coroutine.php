<?php
/* coroutine.php - keeps N coroutines suspended and looks at the memory of the process. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Bench\Clock;
use function Async\{delay, spawn, suspend};
use function Bench\{memory_usage, report};

require __DIR__ . '/../_lib/child.php';

[, $count, $park] = $argv;
$count = (int) $count;
$body = match ($park) {
	'suspend' => function (): void {
		suspend();
	},
	'delay' => function (): void {
		delay(3_600_000);
	},
};

/* The scheduler, the first stacks and the code that looks are there before the first look. */
spawn(function (): void {
	suspend();
});
suspend();
suspend();
memory_usage();
$before = memory_usage();

$clock = new Clock();
for ($i = 0; $i < $count; $i++) {
	spawn($body);
}
suspend();
$time = $clock->per_operation($count);

$after = memory_usage();
report([
	'bytes' => ($after['rss'] - $before['rss']) / $count,
	'page_table_bytes' => ($after['page_tables'] - $before['page_tables']) / $count,
	'areas' => $after['areas'],
	'create_ns' => $time['cpu_ns'],
]);
if ($park !== 'suspend') {
	exit(0); /* nobody waits an hour for them */
}
