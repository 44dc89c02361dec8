<?php
/* bench.php - how many coroutines can be alive at once in one process, each of which has talked to a server. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

return [
	'about' => '100,000 coroutines run to their end; 250,000 and 1,000,000 alive at once that have all done I/O',
	'method' => 'Each coroutine sends a line to an echo server in C over one of 500 connections, checks the reply, and then '
		. 'waits until all have done so',
	'options' => ['counts' => '100000,250000,1000000', 'connections' => 500],
	'run' => function (Bench $bench): void {
		if (!$bench->php->has_module()) {
			return;
		}
		$counts = array_map(intval(...), explode(',', $bench->option('counts')));
		if ($bench->option('quick')) {
			$counts = array_filter($counts, fn (int $count) => $count <= 100_000);
		}
		$rows = [];
		foreach ($counts as $count) {
			$cores = Machine::allowed_cores();
			$server = new PrintingServer([native_program(dirname(__DIR__) . '/echo/server.c')], end($cores));
			try {
				$figures = measure($bench->php->with_module(
					__DIR__ . '/coroutine.php', (string) $server->port(), (string) $count, (string) $bench->option('connections'),
				), $cores[0], 600.0);
			} finally {
				$server->stop();
			}
			$bench->figure("$count", $figures);
			$rows[] = [number_format($count), $figures['seconds'], $figures['us_each'], $figures['alive'], $figures['mib'], $figures['bytes']];
			$bench->goal("coroutines missing of $count", (float) ($count - $figures['alive']), 0.0);
		}
		$bench->result('%s coroutines are alive at once that have all talked to a server, after %s s, in %s MiB.',
			$figures['alive'], $figures['seconds'], $figures['mib']);
		$bench->table(['coroutines', 'seconds', 'us each', 'alive at once', 'RSS MiB', 'RSS bytes each'], $rows);
	},
];
