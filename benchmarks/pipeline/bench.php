<?php
/* bench.php - a stream of events through four stages: coroutines over channels against processes over sockets. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

return [
	'about' => 'events per second through source, filter, aggregate, sink: coroutines and channels, or processes and sockets',
	'method' => 'The same stages in PHP, connected by channels in one process, or by sockets between four processes, which may '
		. 'use all CPUs',
	'options' => ['events' => 500_000, 'capacity' => 128],
	'run' => function (Bench $bench): void {
		$events = (string) $bench->scaled($bench->option('events'), 50_000);
		$variants = ['processes, sockets' => fn () => measure($bench->php->stock(__DIR__ . '/processes.php', $events))];
		if ($bench->php->has_module()) {
			foreach ([0, $bench->option('capacity')] as $capacity) {
				$variants["ours, channels of $capacity"] = fn () => measure(
					$bench->php->with_module(__DIR__ . '/coroutines.php', $events, (string) $capacity),
				);
			}
		}
		$samples = $bench->interleave($variants);
		$reference = $samples['processes, sockets'];
		$rows = [];
		foreach ($samples as $name => $sample) {
			$bench->figure($name, $sample->export());
			$rows[] = [
				$name,
				$sample->median('per_second'),
				$sample->ratio_to($reference, 'per_second'),
				$sample->median('cpu_ns'),
				$sample->ratio_to($reference, 'cpu_ns'),
			];
		}
		$ours = $samples["ours, channels of {$bench->option('capacity')}"] ?? new Samples();
		$bench->result('%s events a second pass four stages of coroutines, %s times as many as pass four processes.',
			$ours->median('per_second'), $ours->ratio_to($reference, 'per_second'));
		$bench->table(['pipeline', 'events per second', 'of processes', 'CPU ns each', 'of processes'], $rows);
	},
];
