<?php
/* bench.php - waiting for many things at once: does an element cost the same, however many there are? */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

return [
	'about' => 'await_all() of 100 and of 10,000 triggers, against await() of one after the other',
	'options' => ['few' => 100, 'many' => 10_000, 'count' => 100_000],
	'run' => function (Bench $bench): void {
		if (!$bench->php->has_module()) {
			$bench->note('  Only the module itself can be measured here.');
			return;
		}
		[$few, $many, $count] = [$bench->option('few'), $bench->option('many'), $bench->option('count')];
		$cases = [
			/* label => case of coroutine.php */
			'settled coroutines' => 'settled',
			'coroutines that run meanwhile' => 'coroutines',
			'futures settled meanwhile' => 'futures',
			'futures of a generator' => 'generator',
			'the first of many futures' => 'any',
		];
		$cases = array_filter($cases, $bench->is_wanted(...));

		$variants = [];
		foreach ($cases as $case) {
			foreach ([[$case, $few], [$case, $many], ["$case-one-by-one", $many]] as [$name, $size]) {
				$variants["$name $size"] = fn () => measure(
					$bench->php->with_module(__DIR__ . '/coroutine.php', $name, (string) $size, (string) $count));
			}
		}
		unset($variants["any-one-by-one $many"]);
		$samples = $bench->interleave($variants);

		$rows = [];
		foreach ($cases as $label => $case) {
			$ratio = $samples["$case $many"]->ratio_to($samples["$case $few"], 'cpu_ns');
			$rows[] = [
				$label,
				$samples["$case $few"]->median('cpu_ns'),
				$samples["$case $many"]->median('cpu_ns'),
				$ratio,
				($samples["$case-one-by-one $many"] ?? null)?->median('cpu_ns'),
			];
			$bench->goal("$label, each of $many / each of $few", $ratio, 1.3);
		}
		$bench->table(['CPU ns each', "of $few", "of $many", 'ratio', 'one by one'], $rows);
		foreach ($samples as $name => $sample) {
			$bench->figure($name, $sample->export());
		}
	},
];
