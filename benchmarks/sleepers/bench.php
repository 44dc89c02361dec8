<?php
/* bench.php - N coroutines that all sleep one second at once, beside what the kernel takes to give N of them a page. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

return [
	'about' => 'wall time and peak memory of 100,000 coroutines that sleep one second each',
	'method' => 'All are started at once; the clock stops when the last has woken. In C one page is touched in each of as many '
		. 'places as there are stacks',
	'options' => ['count' => 100_000],
	'run' => function (Bench $bench): void {
		$count = (string) $bench->scaled($bench->option('count'), 10_000);
		$pages = "$count pages, 256 KiB apart, in C: no sleep";
		$variants = [
			'one usleep(), stock' => fn () => measure($bench->php->stock(__DIR__ . '/floor.php')),
			$pages => fn () => measure([native_program(__DIR__ . '/pages.c'), $count]),
		];
		foreach ($bench->php->has_module() ? ['usleep', 'delay'] : [] as $call) {
			$variants["ours, $count x $call()"] = fn () => measure($bench->php->with_module(__DIR__ . '/coroutine.php', $call, $count));
		}
		$samples = $bench->interleave($variants);

		$rows = [];
		foreach ($samples as $name => $sample) {
			$beyond = $name === $pages ? $sample->median('wall_s') : $sample->median('wall_s') - 1;
			$rows[] = [$name, $sample->median('wall_s'), $beyond, $sample->median('cpu_s'), $sample->median('peak_mib')];
			$bench->figure($name, $sample->export());
		}
		$bench->table(['sleepers', 'wall s', 'beyond the sleep, s', 'CPU s', 'peak RSS MiB'], $rows);
		$bench->note('Each coroutine has a stack of its own. The first use of a page of it makes the kernel find, clear and map one, and for '
			. 'every eighth stack another page for the page table. The row in C does only that.');
		$sleepers = $samples["ours, $count x usleep()"] ?? new Samples();
		$bench->result('%s sleeps of one second take %s s together and %s MiB; touching as many pages as far apart takes %s s in C.',
			(int) $count, $sleepers->median('wall_s'), $sleepers->median('peak_mib'), $samples[$pages]->median('wall_s'));
		$bench->goal("$count sleepers of 1 s, wall s", $sleepers->median('wall_s'), 1.2);
		$bench->goal("$count sleepers of 1 s, peak MiB", $sleepers->median('peak_mib'), 520.0);
	},
];
