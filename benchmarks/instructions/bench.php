<?php
/* bench.php - machine instructions per operation, counted by valgrind: the same on a busy machine. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

/* Instructions that a command executes from start to end. */
function count_instructions(array $command): int
{
	$process = new Process(['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null', ...$command]);
	$status = $process->wait(120.0);
	if ($status !== 0 || !preg_match('/Collected : (\d+)/', $process->errors(), $match)) {
		throw $process->failure('could not be counted');
	}
	return (int) $match[1];
}

/* The difference of a longer and a shorter run leaves out what happens once. */
function instructions_each(\Closure $command): array
{
	[$few, $more] = [2_000, 12_000];
	$difference = count_instructions($command((string) $more)) - count_instructions($command((string) $few));
	return ['instructions' => $difference / ($more - $few)];
}

/* What it costs to have the extension loaded by a script that does not use it: start of PHP, script, end. */
function compare_unused(Bench $bench): void
{
	$script = __DIR__ . '/unused.php';
	$rows = [];
	foreach (['nothing' => '0', 'files and sockets' => (string) $bench->scaled(2000, 1000)] as $work => $count) {
		$stock = count_instructions($bench->php->stock($script, $count));
		$loaded = $bench->php->has_module() ? count_instructions($bench->php->with_module($script, $count)) : null;
		$ratio = $loaded ? $loaded / $stock : null;
		$rows[] = [$work, $loaded, $stock, $ratio];
		$bench->figure("unused, $work", ['loaded' => $loaded, 'stock' => $stock]);
		if ($count !== '0') {
			$bench->goal("a script of $work that does not use it / without the extension", $ratio, 1.01);
		}
	}
	$bench->table(['instructions of a whole script', 'loaded, not used', 'not loaded', 'ratio'], $rows);
}

return [
	'about' => 'machine instructions per switch and per coroutine against a Fiber, and of the unused extension; counted by valgrind',
	'options' => [],
	'run' => function (Bench $bench): void {
		if (!shell_exec('command -v valgrind')) {
			throw new Failure('needs valgrind');
		}
		$cases = [
			/* label => [script, case] of this extension, then of the reference */
			'switch, 2 coroutines' => ['switch/coroutine.php', '2', 'switch/fiber.php', '1'],
			'spawn, all queued first' => ['spawn/coroutine.php', 'queued', 'spawn/fiber.php', 'queued'],
			'spawn, one at a time' => ['spawn/coroutine.php', 'single', 'spawn/fiber.php', 'single'],
			'spawn, awaited' => ['spawn/coroutine.php', 'awaited', 'spawn/fiber.php', 'single'],
			'spawn, kept suspended' => ['spawn/coroutine.php', 'kept', 'spawn/fiber.php', 'kept'],
		];
		$folder = dirname(__DIR__);
		$rows = [];
		$cases = array_filter($cases, $bench->is_wanted(...), ARRAY_FILTER_USE_KEY);
		foreach ($cases as $label => [$ours, $case, $fiber, $fiber_case]) {
			$stock = fn (string $count) => $bench->php->stock("$folder/$fiber", $fiber_case, $count);
			$with_module = fn (string $count) => $bench->php->with_module("$folder/$ours", $case, $count);
			$variants = ['Fiber' => fn () => instructions_each($stock)];
			if ($bench->php->has_module()) {
				$variants['ours'] = fn () => instructions_each($with_module);
			}
			$samples = $bench->interleave($variants, 1);
			$counts = array_map(fn (Samples $sample) => $sample->median('instructions'), $samples);
			$rows[] = [$label, $counts['ours'] ?? null, $counts['Fiber']];
			$bench->figure($label, $counts);
		}
		if ($rows) {
			$bench->table(['instructions each', 'ours', 'Fiber'], $rows);
		}
		if ($bench->is_wanted('unused')) {
			compare_unused($bench);
		}
	},
];
