<?php
/* fiber.php - N fibers resumed in turn. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Bench\Clock;
use function Bench\report;

require __DIR__ . '/../_lib/child.php';

[, $count, $switches] = $argv;
$rounds = intdiv((int) $switches, (int) $count);

$body = function (): void {
	while (true) {
		Fiber::suspend();
	}
};
$fibers = [];
for ($i = 0; $i < $count; $i++) {
	$fibers[$i] = new Fiber($body);
	$fibers[$i]->start();
}

if ($count === '1') {
	$fiber = $fibers[0];
	$clock = new Clock();
	for ($i = 0; $i < $rounds; $i++) {
		$fiber->resume();
	}
} else {
	$clock = new Clock();
	for ($i = 0; $i < $rounds; $i++) {
		foreach ($fibers as $fiber) {
			$fiber->resume();
		}
	}
}
report($clock->per_operation($rounds * (int) $count));
