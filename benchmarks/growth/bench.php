<?php
/* bench.php - whether a hundred times as many cost a hundred times as much. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

/* A pair of sockets for each of 100,000. */
const DESCRIPTORS_WANTED = 200_200;

/* With as many descriptors as the user may have, up to that. */
function with_descriptors(array $command): array
{
	return ['sh', '-c', sprintf('ulimit -n %d 2> /dev/null || ulimit -n $(ulimit -Hn); exec "$@"', DESCRIPTORS_WANTED), 'sh', ...$command];
}

/* How many coroutines can wait for a socket of their own. */
function most_descriptors(): int
{
	return intdiv(measure(with_descriptors(['sh', '-c', 'echo [$(ulimit -n)]']))[0] - 100, 2);
}

return [
	'about' => 'CPU time for each of many: coroutines, members of a scope, timers, descriptors, values in a channel',
	'method' => 'The same work for a thousand to a million, repeated so that the clock has something to measure; an ideal line '
		. 'is flat',
	'options' => ['counts' => '1000,10000,100000,1000000'],
	'run' => function (Bench $bench): void {
		$cases = array_filter(['coroutines', 'scope', 'timers', 'descriptors', 'channel'], $bench->is_wanted(...));
		$counts = array_map(intval(...), explode(',', $bench->option('counts')));
		if ($bench->option('quick')) {
			$counts = array_filter($counts, fn (int $count) => $count <= 100_000);
		}
		$variants = [];
		$most = most_descriptors();
		foreach ($bench->php->has_module() ? $cases : [] as $case) {
			foreach ($counts as $i => $count) {
				$number = $case === 'descriptors' ? min($count, $most) : $count;
				if ($number > ($counts[$i - 1] ?? 0)) {
					$command = $bench->php->with_module(__DIR__ . '/many.php', $case, (string) $number);
					$variants["$case, $count"] = fn () => measure(with_descriptors($command));
				}
			}
		}
		$samples = $bench->interleave($variants);

		$rows = [];
		$ratios = [];
		foreach ($variants ? $cases : [] as $case) {
			$of_case = array_map(fn (int $count) => $samples["$case, $count"] ?? null, $counts);
			$measured = array_values(array_filter($of_case));
			$ratios[$case] = $ratio = end($measured)->ratio_to($measured[0], 'cpu_ns');
			$rows[] = [$case, ...array_map(fn (?Samples $sample) => $sample?->median('cpu_ns'), $of_case), $ratio];
			$bench->goal("$case: each of the most / each of the fewest", $ratio, 2.0);
		}
		foreach ($samples as $name => $sample) {
			$bench->figure($name, $sample->export());
		}
		$bench->table(['CPU ns each', ...array_map(fn (int $count) => 'of ' . number_format($count), $counts), 'last / first'], $rows);
		$texts = array_map(fn (string $case, ?float $ratio) => "$case " . cell($ratio), array_keys($ratios), $ratios);
		$bench->result('Each of the most costs so many times what each of %s costs: ' . implode(', ', $texts) . '.', $counts[0]);
		$bench->note('Descriptors: at most ' . number_format($most) . ' pairs, for this process may not have many more.');
	},
];
