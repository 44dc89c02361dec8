<?php
/* bench.php - suspend() among N coroutines against resume() + Fiber::suspend() of N fibers. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

return [
	'about' => 'one suspend() and the switch that comes with it, against a Fiber resume and suspend',
	'options' => ['switches' => 2_000_000, 'most' => 100_000],
	'run' => function (Bench $bench): void {
		$switches = (string) $bench->scaled($bench->option('switches'), 500_000);
		$most = $bench->option('most');
		$counts = array_filter([2, 100, 1_000, 10_000, 100_000], fn (int $count) => $count <= $most);
		$fiber_counts = [1, 100, 1_000, 10_000];

		$variants = ['floor' => fn () => measure($bench->php->stock(__DIR__ . '/floor.php', $switches))];
		foreach ($fiber_counts as $count) {
			$variants["Fiber $count"] = fn () => measure($bench->php->stock(__DIR__ . '/fiber.php', (string) $count, $switches));
		}
		foreach ($bench->php->has_module() ? $counts : [] as $count) {
			$variants["ours $count"] = fn () => measure(
				$bench->php->with_module(__DIR__ . '/coroutine.php', (string) $count, $switches),
			);
		}
		$samples = $bench->interleave($variants);

		$rows = [
			['empty loop', $samples['floor']->median('loop_ns'), null, null],
			['loop + internal call', $samples['floor']->median('call_ns'), null, null],
		];
		foreach ($counts as $count) {
			$ours = $samples["ours $count"] ?? null;
			$fiber = $samples['Fiber ' . ($count === 2 ? 1 : $count)] ?? null;
			$ratio = $fiber ? $ours?->ratio_to($fiber, 'cpu_ns') : null;
			$rows[] = ["$count coroutines", $ours?->median('cpu_ns'), $fiber?->median('cpu_ns'), $ratio];
			if ($count === 2) {
				$bench->goal('switch of 2 coroutines / Fiber resume + suspend', $ratio, 0.25);
			}
		}
		$bench->table(['CPU ns per switch', 'ours', 'Fiber', 'ratio'], $rows);
		foreach ($samples as $name => $sample) {
			$bench->figure($name, $sample->export());
		}
	},
];
