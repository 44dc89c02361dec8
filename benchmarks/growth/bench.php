<?php
/* bench.php - whether a hundred times as many cost a hundred times as much. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

return [
	'about' => 'CPU time for each of many: coroutines, members of a scope, timers, values in a channel',
	'options' => ['few' => 10_000, 'many' => 100_000],
	'run' => function (Bench $bench): void {
		$cases = array_filter(['coroutines', 'scope', 'timers', 'channel'], $bench->is_wanted(...));
		$counts = [$bench->option('few'), $bench->option('many')];
		$variants = [];
		foreach ($bench->php->has_module() ? $cases : [] as $case) {
			foreach ($counts as $count) {
				$variants["$case $count"] = fn () => measure($bench->php->with_module(__DIR__ . '/many.php', $case, (string) $count));
			}
		}
		$samples = $bench->interleave($variants);

		$rows = [];
		foreach ($variants ? $cases : [] as $case) {
			[$few, $many] = array_map(fn (int $count) => $samples["$case $count"], $counts);
			$ratio = $many->ratio_to($few, 'cpu_ns');
			$rows[] = [$case, $few->median('cpu_ns'), $many->median('cpu_ns'), $ratio];
			$bench->goal("$case: each of $counts[1] / each of $counts[0]", $ratio, 2.0);
			$bench->figure($case, ['few' => $few->export(), 'many' => $many->export()]);
		}
		$bench->table(['CPU ns each', "of $counts[0]", "of $counts[1]", 'ratio'], $rows);
	},
];
