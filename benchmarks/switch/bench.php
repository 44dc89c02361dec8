<?php
/* bench.php - suspend() among N coroutines against what others have for it, and against the kernel's switches. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

/* How many of ours, of fibers, of others take turns. A single Fiber is enough: its resumer is the second flow. */
const SWITCH_COUNTS = [2, 100, 1_000, 10_000, 100_000];

/* @return array<string, callable> by name of the variant */
function switch_variants(Bench $bench, string $switches): array
{
	$most = $bench->option('most');
	$counts = array_filter(SWITCH_COUNTS, fn (int $count) => $count <= $most);
	$commands = ['floor' => $bench->php->stock(__DIR__ . '/floor.php', $switches)];
	foreach ($counts as $count) {
		if ($bench->php->has_module()) {
			$commands["ours $count"] = $bench->php->with_module(__DIR__ . '/coroutine.php', (string) $count, $switches);
		}
		if ($count <= 10_000) {
			$fibers = (string) ($count === 2 ? 1 : $count);
			$commands["Fiber $count"] = $bench->php->stock(__DIR__ . '/fiber.php', $fibers, $switches);
		}
		$commands["Go $count"] = Peers::command($bench, __DIR__ . '/peer.go', (string) $count, $switches);
	}
	$few = (string) intdiv((int) $switches, 10);
	$commands['Node 2'] = Peers::command($bench, __DIR__ . '/peer.mjs', '2', $switches);
	$commands['asyncio 2'] = Peers::command($bench, __DIR__ . '/peer.py', '2', $few);
	$commands['Revolt 2'] = Peers::library_command($bench, __DIR__ . '/revolt.php', '2', $switches);
	foreach (['threads', 'processes'] as $kind) {
		$commands["$kind, one CPU"] = Peers::command($bench, __DIR__ . '/kernel.c', $kind, '1', $few);
		$commands["$kind, any CPU"] = Peers::command($bench, __DIR__ . '/kernel.c', $kind, '0', $few);
	}
	return array_map(fn (array $command) => fn () => measure($command), array_filter($commands));
}

return [
	'about' => 'one suspend() and the switch that comes with it, against Fiber, other languages, threads, processes',
	'method' => 'Each variant is a fresh process that lets two flows (or N) give way to each other some million times; kernel '
		. 'threads and processes do it with a pipe each, pinned to one CPU and free',
	'options' => ['switches' => 2_000_000, 'most' => 100_000],
	'run' => function (Bench $bench): void {
		$switches = (string) $bench->scaled($bench->option('switches'), 500_000);
		$samples = $bench->interleave(switch_variants($bench, $switches));
		$ours = $samples['ours 2'] ?? new Samples();

		$rows = [];
		foreach (['loop_ns' => 'empty loop', 'call_ns' => 'loop + internal call'] as $key => $label) {
			$rows[] = [$label, null, $samples['floor']->median($key), null];
		}
		foreach ($samples as $name => $sample) {
			$bench->figure($name, $sample->export());
			if ($name !== 'floor') {
				$rows[] = [$name, $sample->median('wall_ns'), $sample->median('cpu_ns'), $sample->ratio_to($ours, 'wall_ns')];
			}
		}
		$bench->table(['switch', 'wall ns', 'CPU ns', 'of ours, 2'], $rows);

		$ratio = fn (string $mine, string $theirs) => isset($samples[$mine], $samples[$theirs])
			? $samples[$mine]->ratio_to($samples[$theirs], 'cpu_ns') : null;
		$wall = fn (string $name) => ($samples[$name] ?? null)?->median('wall_ns');
		$times = fn (string $name) => ($samples[$name] ?? null)?->ratio_to($ours, 'wall_ns');
		$bench->result(
			'A switch between two coroutines takes %s ns. Times as long: Go %s, Node %s, a Fiber %s, Revolt %s, asyncio %s; threads on '
			. 'one CPU %s, on any CPU %s; processes on one CPU %s, on any CPU %s. Among 100,000 coroutines one takes %s ns.',
			$wall('ours 2'), $times('Go 2'), $times('Node 2'), $times('Fiber 2'), $times('Revolt 2'), $times('asyncio 2'),
			$times('threads, one CPU'), $times('threads, any CPU'), $times('processes, one CPU'), $times('processes, any CPU'),
			$wall('ours 100000'),
		);
		$bench->goal('switch of 2 / Fiber resume + suspend', $ratio('ours 2', 'Fiber 2'), 0.20);
		$bench->goal('switch of 2 / Go Gosched', $ratio('ours 2', 'Go 2'), 0.4);
		$bench->goal('switch of 1,000 / of 2', $ratio('ours 1000', 'ours 2'), 1.6);
		$bench->goal('switch of 100,000 / of 2', $ratio('ours 100000', 'ours 2'), 12.0);
	},
];
