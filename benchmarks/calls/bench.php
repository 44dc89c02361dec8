<?php
/* bench.php - a hundred native calls that each take 200 ms, all at once, against one after the other. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

require_once __DIR__ . '/cases.php';
require_once __DIR__ . '/servers.php';

return [
	'about' => '100 concurrent native calls of 200 ms each, wall time, against the same calls in a row',
	'method' => 'Calls are made in 100 coroutines, unchanged; 3 in a row on stock PHP tell what 100 in a row take',
	'options' => ['count' => 100, 'delay' => 200, 'serial' => 3],
	'run' => function (Bench $bench): void {
		$count = $bench->option('count');
		$serial = $bench->option('serial');
		$delay = $bench->option('delay');
		$servers = new Servers($delay);
		$cases = [];
		foreach (blocking_calls($delay, []) as $case => ['needs' => $needs, 'server' => $server]) {
			if ($bench->is_wanted($case) && ($needs === '' || extension_loaded($needs)) && $servers->tell($server) !== null) {
				$cases[$case] = $server;
			}
		}

		$rows = [];
		$walls = [];
		foreach ($cases as $case => $server) {
			$arguments = [(string) $delay, json_encode($servers->tell($server))];
			$variants = ['serial' => fn () => measure($servers->reach(
				$server,
				$bench->php->stock(__DIR__ . '/call.php', $case, 'serial', (string) $serial, ...$arguments),
			))];
			if ($bench->php->has_module()) {
				$variants['ours'] = fn () => measure($servers->reach(
					$server,
					$bench->php->with_module(__DIR__ . '/call.php', $case, 'concurrent', (string) $count, ...$arguments),
				), seconds: 40.0);
			}
			$samples = $bench->interleave($variants, $bench->option('quick') ? 1 : $bench->few_rounds());

			/* A few in a row tell what all of them in a row would take. */
			$in_a_row = $samples['serial']->median('wall_s');
			$in_a_row = $in_a_row === null ? null : $in_a_row / $serial * $count;
			$ours = ($samples['ours'] ?? null)?->median('wall_s');
			$rows[] = [$case, $ours, ($samples['ours'] ?? null)?->median('cpu_s'), $in_a_row];
			$bench->figure($case, ['ours_s' => $ours, 'in_a_row_s' => $in_a_row]);
			$walls[] = $ours;
		}
		$servers->stop();
		$bench->table(["$count calls at once", 'wall s', 'CPU s', 'in a row, wall s'], $rows);
		$bench->result('%s calls of %s ms at once take %s s, as the median of %s kinds of calls, and %s s with the slowest kind; in a row %s s.',
			$count, $delay, median(array_filter($walls)), count($walls), $walls ? max($walls) : null, $count * $delay / 1000);
		$bench->goal('the slowest kind of call, wall s', in_array(null, $walls, true) || !$walls ? null : max($walls), 0.5);
	},
];
