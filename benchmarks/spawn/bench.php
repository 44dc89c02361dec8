<?php
/* bench.php - making, running and ending coroutines against fibers. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

return [
	'about' => 'create + run + finish of a coroutine, against new Fiber + start',
	'options' => ['count' => 100_000, 'kept' => 10_000],
	'run' => function (Bench $bench): void {
		$cases = [
			/* label => [case of coroutine.php, case of fiber.php, how many] */
			'all queued first' => ['queued', 'queued', $bench->option('count')],
			'all queued first, again' => ['queued-again', 'queued-again', $bench->option('count')],
			'one at a time' => ['single', 'single', $bench->option('count')],
			'one at a time, awaited' => ['awaited', 'single', $bench->option('count')],
			'created and kept suspended' => ['kept', 'kept', $bench->option('kept')],
		];
		$cases = array_filter($cases, fn (array $case) => $bench->is_wanted($case[0]));

		$variants = [];
		foreach ($cases as [$ours, $fiber, $count]) {
			$variants["Fiber $fiber"] = fn () => measure($bench->php->stock(__DIR__ . '/fiber.php', $fiber, (string) $count));
			if ($bench->php->has_module()) {
				$variants["ours $ours"] = fn () => measure($bench->php->with_module(__DIR__ . '/coroutine.php', $ours, (string) $count));
			}
		}
		$samples = $bench->interleave($variants);

		$rows = [];
		foreach ($cases as $label => [$ours, $fiber, $count]) {
			$ratio = ($samples["ours $ours"] ?? null)?->ratio_to($samples["Fiber $fiber"], 'cpu_ns');
			$rows[] = [
				"$label ($count)",
				($samples["ours $ours"] ?? null)?->median('cpu_ns'),
				$samples["Fiber $fiber"]->median('cpu_ns'),
				$ratio,
			];
			if ($ours === 'queued') {
				$each = ($samples['ours queued'] ?? null)?->median('cpu_ns');
				$bench->goal("$count queued, CPU ms in all", $each === null ? null : $each * $count / 1e6, 40.0 * $count / 100_000);
				$bench->goal('queued spawn + run + finish / Fiber', $ratio, 0.05);
			}
		}
		$bench->table(['CPU ns each', 'ours', 'Fiber', 'ratio'], $rows);
		foreach ($samples as $name => $sample) {
			$bench->figure($name, $sample->export());
		}
	},
];
