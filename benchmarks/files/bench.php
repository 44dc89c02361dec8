<?php
/* bench.php - what a read of a small file that is in memory costs inside a coroutine, against plain PHP. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

const READS = [
	/* label => [case, operations, goal] */
	'fseek + fread of 4 KiB' => ['fread', 200_000, 1.3],
	'file_get_contents of 4 KiB' => ['file_get_contents', 60_000, 1.3],
	'fseek + 64 fgets' => ['fgets', 40_000, 1.3],
	'copy of 4 KiB' => ['copy', 6_000, null],
	'include of 7 KiB' => ['include', 4_000, null],
];

/* The command of each way to make so many operations. */
function read_commands(Bench $bench, string $case): array
{
	$script = __DIR__ . '/reads.php';
	$commands = ['plain PHP' => fn (int $count) => $bench->php->stock($script, $case, 'plain', (string) $count)];
	if ($bench->php->has_module()) {
		$commands['loaded, not used'] = fn (int $count) => $bench->php->with_module($script, $case, 'plain', (string) $count);
		$commands['coroutine'] = fn (int $count) => $bench->php->with_module($script, $case, 'coroutine', (string) $count);
	}
	return $commands;
}

function compare_reads(Bench $bench, string $label, string $case, int $count, ?float $limit): array
{
	$variants = array_map(
		fn (\Closure $command) => fn () => measure($command($count)),
		read_commands($bench, $case),
	);
	$samples = $bench->interleave($variants);
	$rows = [];
	foreach ($samples as $name => $sample) {
		$ratio = $sample->ratio_to($samples['plain PHP'], 'cpu_ns');
		$rows[] = ["$label, $name", $sample->median('cpu_ns'), $sample->spread('cpu_ns') * 100, $ratio];
		$bench->figure("$label, $name", $sample->export());
		if ($name === 'coroutine' && $limit !== null) {
			$bench->goal("$label in a coroutine / plain PHP", $ratio, $limit);
		}
	}
	return $rows;
}

/* How often a command makes each system call. */
function count_calls_of(array $command): array
{
	$summary = tempnam(sys_get_temp_dir(), 'strace');
	$process = new Process(['strace', '-c', '-f', '-q', '-o', $summary, ...$command]);
	if ($process->wait(120.0) !== 0) {
		throw $process->failure('could not be traced');
	}
	preg_match_all('/^\s*[\d.]+\s+[\d.]+\s+\d+\s+(\d+)\s+(?:\d+\s+)?([a-z]\w*)$/m', file_get_contents($summary), $lines, PREG_SET_ORDER);
	unlink($summary);
	return array_diff_key(array_map(intval(...), array_column($lines, 1, 2)), ['total' => 0]);
}

/* System calls per operation; what happens once is the same in a short and in a longer run. */
function count_calls_each(\Closure $command): array
{
	[$few, $more] = [200, 1200];
	[$before, $after] = [count_calls_of($command($few)), count_calls_of($command($more))];
	$each = [];
	foreach ($after as $call => $count) {
		$each[$call] = ($count - ($before[$call] ?? 0)) / ($more - $few) / 1.05; /* a twentieth more warms up */
	}
	return array_filter($each, fn (float $count) => $count > 0.05);
}

function print_calls(Bench $bench, string $label, string $case): void
{
	foreach (read_commands($bench, $case) as $name => $command) {
		$calls = count_calls_each($command);
		$text = array_map(fn (string $call, float $count) => round($count, 1) . " $call", array_keys($calls), $calls);
		$bench->table(["$label, $name: system calls each"], [[implode(', ', $text)]]);
		$bench->figure("$label, $name, system calls each", $calls);
	}
}

return [
	'about' => 'reads of small files that are in memory, inside a coroutine, against plain PHP',
	'method' => 'The same reads in a coroutine, with the extension loaded but unused, and on plain PHP',
	'options' => ['strace' => false],
	'run' => function (Bench $bench): void {
		$rows = [];
		foreach (array_filter(READS, $bench->is_wanted(...), ARRAY_FILTER_USE_KEY) as $label => [$case, $count, $limit]) {
			if ($bench->option('strace')) {
				print_calls($bench, $label, $case);
				continue;
			}
			array_push($rows, ...compare_reads($bench, $label, $case, $bench->scaled($count, intdiv($count, 4)), $limit));
		}
		if ($rows) {
			$bench->table(['read', 'CPU ns each', '+- %', 'ratio'], $rows);
		}
	},
];
