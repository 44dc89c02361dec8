<?php
/* bench.php - resident memory per suspended coroutine against a suspended Fiber. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

return [
	'about' => 'resident memory and kernel mappings per suspended coroutine, against a Fiber',
	'options' => ['counts' => '10000,100000,1000000', 'park' => 'suspend'],
	'run' => function (Bench $bench): void {
		$counts = array_map(intval(...), explode(',', $bench->option('counts')));
		if ($bench->option('quick')) {
			$counts = array_filter($counts, fn (int $count) => $count <= 100_000);
		}
		$variants = ['Fiber 10000' => fn () => measure($bench->php->stock(__DIR__ . '/fiber.php', '10000'))];
		foreach ($bench->php->has_module() ? $counts : [] as $count) {
			$variants["ours $count"] = fn () => measure(
				$bench->php->with_module(__DIR__ . '/coroutine.php', (string) $count, $bench->option('park')),
			);
		}
		/* The figures hardly vary. */
		$samples = $bench->interleave($variants, min($bench->rounds(), 3));

		$rows = [];
		foreach ($samples as $name => $sample) {
			$rows[] = [
				$name,
				$sample->median('bytes'),
				$sample->median('page_table_bytes'),
				$sample->median('areas'),
				$sample->median('create_ns'),
			];
			$bench->figure($name, $sample->export());
		}
		$bench->table(['suspended', 'RSS bytes each', 'page tables each', 'mappings in all', 'create ns each'], $rows);

		$reference = $samples['Fiber 10000'];
		foreach ($counts as $count) {
			$bytes = ($samples["ours $count"] ?? null)?->median('bytes');
			$bench->goal("RSS bytes per coroutine at $count", $bytes, 4600.0);
		}
		$ratio = ($samples['ours 10000'] ?? null)?->ratio_to($reference, 'bytes');
		$bench->goal('RSS of a coroutine / a Fiber at 10000', $ratio, 0.6);
	},
];
