<?php
/* bench.php - whether a hundred times as many cost a hundred times as much. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

/* Two descriptors each. */
const DESCRIPTORS_AT_MOST = 8_000;

return [
	'about' => 'CPU time for each of many: coroutines, members of a scope, timers, descriptors, values in a channel',
	'options' => ['counts' => '1000,10000,100000,1000000'],
	'run' => function (Bench $bench): void {
		$cases = array_filter(['coroutines', 'scope', 'timers', 'descriptors', 'channel'], $bench->is_wanted(...));
		$counts = array_map(intval(...), explode(',', $bench->option('counts')));
		if ($bench->option('quick')) {
			$counts = array_filter($counts, fn (int $count) => $count <= 100_000);
		}
		$variants = [];
		foreach ($bench->php->has_module() ? $cases : [] as $case) {
			foreach ($counts as $count) {
				$number = (string) ($case === 'descriptors' ? min($count, DESCRIPTORS_AT_MOST) : $count);
				$variants["$case, $count"] = fn () => measure($bench->php->with_module(__DIR__ . '/many.php', $case, $number));
			}
		}
		$samples = $bench->interleave($variants, min(3, $bench->rounds()));

		$rows = [];
		foreach ($variants ? $cases : [] as $case) {
			$of_case = array_map(fn (int $count) => $samples["$case, $count"], $counts);
			$ratio = end($of_case)->ratio_to($of_case[0], 'cpu_ns');
			$rows[] = [$case, ...array_map(fn (Samples $sample) => $sample->median('cpu_ns'), $of_case), $ratio];
			$bench->goal("$case: each of the most / each of the fewest", $ratio, 2.0);
		}
		foreach ($samples as $name => $sample) {
			$bench->figure($name, $sample->export());
		}
		$bench->table(['CPU ns each', ...array_map(fn (int $count) => 'of ' . number_format($count), $counts), 'last / first'], $rows);
		$bench->note('Descriptors: at most ' . number_format(DESCRIPTORS_AT_MOST) . ', for processes may not have many more.');
	},
];
