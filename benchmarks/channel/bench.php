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
			'send, recv, capacity 0' => $run('by-call', 0, $values),
			'send, foreach, capacity 0' => $run('by-foreach', 0, $values),
			'send, recv, capacity 16' => $run('by-call', 16, $values),
			'send, foreach, capacity 16' => $run('by-foreach', 16, $values),
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

		/* A hand-over is one switch, as is a suspend(), but two calls instead of one; or a call and a turn of
		 * foreach. */
		$ratios = [];
		foreach (['recv', 'foreach'] as $form) {
			$ratios[$form] = $samples["send, $form, capacity 0"]->ratio_to($samples['suspend()'], 'cpu_ns');
		}
		asort($ratios);
		$best = array_key_first(array_filter($ratios)) ?? 'recv';
		$bench->goal("hand-over at capacity 0 (send, $best) / suspend()", $ratios[$best], 1.5);
		$pair = $samples['send + recv without waiting']->median('cpu_ns');
		$bench->goal('send + recv without waiting, CPU ns', $pair, 250.0);
		foreach ([0, 16] as $capacity) {
			$growth = $samples["through 4 coroutines, capacity $capacity"]->median('growth_bytes');
			$bench->goal("growth over $values values, capacity $capacity, bytes", $growth, 64.0 * 1024);
		}
	},
];
