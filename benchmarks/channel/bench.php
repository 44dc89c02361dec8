<?php
/* bench.php - what it costs to hand a value over, against one suspend(). */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

return [
	'about' => 'one value through a channel, against one suspend(); memory while a million of them pass',
	'options' => ['values' => 1_000_000],
	'run' => function (Bench $bench): void {
		$values = (string) $bench->scaled($bench->option('values'), 200_000);
		if (!$bench->php->has_module()) {
			throw new Failure('needs the module');
		}
		$run = fn (string $case, int $capacity, string $count) => fn () => measure(
			$bench->php->with_module(__DIR__ . '/coroutine.php', $case, (string) $capacity, $count),
		);
		$samples = $bench->interleave([
			'suspend()' => $run('switch', 0, $values),
			'handed over, capacity 0' => $run('handed-over', 0, $values),
			'handed over, capacity 16' => $run('handed-over', 16, $values),
			'send + recv without waiting' => $run('pairs', 16, $values),
			'through 4 coroutines, capacity 0' => $run('pipeline', 0, $values),
			'through 4 coroutines, capacity 16' => $run('pipeline', 16, $values),
		]);

		$rows = [];
		foreach ($samples as $name => $sample) {
			$rows[] = [
				$name,
				$sample->median('cpu_ns'),
				$sample->ratio_to($samples['suspend()'], 'cpu_ns'),
				str_starts_with($name, 'through') ? $sample->median('growth_bytes') : null,
			];
			$bench->figure($name, $sample->export());
		}
		$bench->table(['CPU ns per value', 'ours', 'suspend()s', 'RSS growth'], $rows);

		/* One suspend() is one call and one switch. A hand-over is two calls, with a value, and one switch. */
		$switch = $samples['suspend()']->median('cpu_ns');
		$pair = $samples['send + recv without waiting']->median('cpu_ns');
		$rendezvous = $samples['handed over, capacity 0']->median('cpu_ns');
		$ratio = $switch && $pair && $rendezvous ? $rendezvous / ($switch + $pair) : null;
		$bench->goal('hand-over at capacity 0 / (suspend() + send + recv without waiting)', $ratio, 1.5);
		$bench->goal('send + recv without waiting, CPU ns', $pair, 250.0);
		foreach ([0, 16] as $capacity) {
			$growth = $samples["through 4 coroutines, capacity $capacity"]->median('growth_bytes');
			$bench->goal("growth over $values values, capacity $capacity, bytes", $growth, 64.0 * 1024);
		}
	},
];
