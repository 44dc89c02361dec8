<?php
/* bench.php - making, running and ending coroutines against what others have for it, threads and processes. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

/* label => [case of coroutine.php, case of fiber.php, case of peer.go] */
const SPAWN_CASES = [
	'all queued first' => ['queued', 'queued', 'queued'],
	'all queued first, again' => ['queued-again', 'queued-again', 'queued-again'],
	'one at a time' => ['single', 'single', 'single'],
	'one at a time, awaited' => ['awaited', 'single', 'single'],
	'created and kept suspended' => ['kept', 'kept', 'kept'],
];

/* @return array<string, callable> by name of the variant */
function spawn_variants(Bench $bench, array $cases, int $count, int $kept): array
{
	$commands = [];
	foreach ($cases as [$ours, $fiber, $go]) {
		$number = (string) ($ours === 'kept' ? $kept : $count);
		$commands["Fiber $fiber"] = $bench->php->stock(__DIR__ . '/fiber.php', $fiber, $number);
		$commands["Go $go"] = Peers::command($bench, __DIR__ . '/peer.go', $go, $number);
		if ($bench->php->has_module()) {
			$commands["ours $ours"] = $bench->php->with_module(__DIR__ . '/coroutine.php', $ours, $number);
		}
	}
	$commands['Revolt queue'] = Peers::library_command($bench, __DIR__ . '/revolt.php', 'queued', (string) $count);
	$commands['Node async function'] = Peers::command($bench, __DIR__ . '/peer.mjs', 'queued', (string) $count);
	$commands['asyncio task'] = Peers::command($bench, __DIR__ . '/peer.py', 'queued', (string) $count);
	$few = (string) intdiv($count, 20);
	$commands['thread'] = Peers::command($bench, __DIR__ . '/kernel.c', 'threads', $few);
	$commands['process'] = Peers::command($bench, __DIR__ . '/kernel.c', 'processes', $few);
	return array_map(fn (array $command) => fn () => measure($command), array_filter($commands));
}

return [
	'about' => 'create + run + finish of a coroutine, against Fiber, other languages, threads, processes',
	'method' => 'Each variant is a fresh process that makes 100,000: all queued first, or one after the other; threads and '
		. 'processes are joined',
	'options' => ['count' => 100_000, 'kept' => 10_000],
	'run' => function (Bench $bench): void {
		[$count, $kept] = [$bench->option('count'), $bench->option('kept')];
		$cases = array_filter(SPAWN_CASES, fn (array $case) => $bench->is_wanted($case[0]));
		$samples = $bench->interleave(spawn_variants($bench, $cases, $count, $kept));
		$ratio = fn (string $mine, string $theirs, string $clock = 'cpu_ns') => isset($samples[$mine], $samples[$theirs])
			? $samples[$mine]->ratio_to($samples[$theirs], $clock) : null;

		$rows = [];
		foreach ($cases as $label => [$ours, $fiber, $go]) {
			$rows[] = [
				$label . ' (' . ($ours === 'kept' ? $kept : $count) . ')',
				($samples["ours $ours"] ?? null)?->median('cpu_ns'),
				$samples["Fiber $fiber"]->median('cpu_ns'),
				($samples["Go $go"] ?? null)?->median('cpu_ns'),
				$ratio("ours $ours", "Fiber $fiber"),
				$ratio("ours $ours", "Go $go"),
				$ratio("ours $ours", "Go $go", 'wall_ns'),
			];
		}
		$bench->table(['CPU ns each', 'ours', 'Fiber', 'Go', '/ Fiber', '/ Go', 'wall / Go'], $rows);

		$others = array_filter($samples, fn (string $name) => !preg_match('/^(ours|Fiber|Go) /', $name), ARRAY_FILTER_USE_KEY);
		$bench->table(['others, each', 'wall ns', 'CPU ns'], array_map(
			fn (string $name) => [$name, $others[$name]->median('wall_ns'), $others[$name]->median('cpu_ns')],
			array_keys($others),
		));
		$each = ($samples['ours queued'] ?? null)?->median('cpu_ns');
		$ours = $samples['ours queued'] ?? new Samples();
		$times = fn (string $name) => ($samples[$name] ?? null)?->ratio_to($ours, 'cpu_ns');
		$bench->result(
			'Creating, running and ending a coroutine takes %s ns of CPU time, with all of them queued first. Times as long: Go %s, '
			. 'Node %s, asyncio %s, a Fiber %s, a thread %s, a process %s.',
			$ours->median('cpu_ns'), $times('Go queued'), $times('Node async function'), $times('asyncio task'), $times('Fiber queued'),
			$times('thread'), $times('process'),
		);
		$bench->goal("queued, CPU ns each", $each, 250.0);
		$bench->goal('queued spawn + run + finish / Fiber', $ratio('ours queued', 'Fiber queued'), 0.05);
		$bench->goal('queued spawn + run + finish / Go', $ratio('ours queued', 'Go queued'), 1.0);
		/* A second thread makes stacks ahead, where there is a processor for it: the one saves time, the other counts both. */
		$bench->goal('create and keep, wall time / Go', $ratio('ours kept', 'Go kept', 'wall_ns'), 1.0);
		$bench->goal('create and keep, CPU time / Go', $ratio('ours kept', 'Go kept'), 1.0);
		foreach ($samples as $name => $sample) {
			$bench->figure($name, $sample->export());
		}
	},
];
