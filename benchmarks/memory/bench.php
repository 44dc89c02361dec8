<?php
/* bench.php - resident memory per suspended coroutine against a Fiber, other languages, threads, processes. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

const WORKERS = 20;

/* What each worker of php-fpm holds that has served some pages: its own memory, and its share of what all have in common. */
function memory_of_workers(): array
{
	$page = '$rows = []; for ($i = 0; $i < 2000; $i++) { $rows[] = ["id" => $i, "name" => str_repeat("x", 20) . $i]; } echo json_encode($rows);';
	$server = new NginxWithFpm(new WebRoot(['page' => $page]), WORKERS, null, NginxWithFpm::with_extensions());
	try {
		for ($i = 0; $i < 10 * WORKERS; $i++) {
			file_get_contents("http://127.0.0.1:{$server->port()}/page.php") || throw new ProcessFailure('php-fpm did not answer');
		}
		$kib = array_sum(array_map(fn (int $pid) => Machine::field("/proc/$pid/smaps_rollup", 'Pss'), $server->worker_pids()));
		return ['bytes' => $kib * 1024 / WORKERS];
	} finally {
		$server->stop();
	}
}

/* Largest counts are tried last. @return array<string, array> commands by name of the variant */
function memory_commands(Bench $bench, array $counts): array
{
	$commands = ['Fiber 10000' => $bench->php->stock(__DIR__ . '/fiber.php', '10000')];
	foreach ($counts as $count) {
		if ($bench->php->has_module()) {
			$commands["ours $count"] = $bench->php->with_module(__DIR__ . '/coroutine.php', (string) $count, $bench->option('park'));
		}
		$commands["Go $count"] = Peers::command($bench, __DIR__ . '/peer.go', (string) $count);
	}
	$commands['asyncio 100000'] = Peers::command($bench, __DIR__ . '/peer.py', '100000');
	$commands['Node 100000'] = Peers::command($bench, __DIR__ . '/peer.mjs', '100000');
	$commands['thread 2000'] = Peers::command($bench, __DIR__ . '/kernel.c', 'threads', '2000');
	$commands['process in C 500'] = Peers::command($bench, __DIR__ . '/kernel.c', 'processes', '500');
	$commands['process of PHP 20'] = $bench->php->stock(__DIR__ . '/process.php');
	return array_filter($commands);
}

return [
	'about' => 'resident memory and kernel mappings per suspended coroutine, against Fiber, other languages, threads, processes, php-fpm',
	'method' => 'VmRSS and the page tables of a fresh process before and after so many are suspended; processes and workers of '
		. 'php-fpm by their own memory and their share of the common one',
	'options' => ['counts' => '10000,100000,1000000', 'park' => 'suspend'],
	'run' => function (Bench $bench): void {
		$counts = array_map(intval(...), explode(',', $bench->option('counts')));
		if ($bench->option('quick')) {
			$counts = array_filter($counts, fn (int $count) => $count <= 100_000);
		}
		$variants = array_map(fn (array $command) => fn () => measure($command), memory_commands($bench, $counts));
		if (NginxWithFpm::is_installed()) {
			$variants['worker of php-fpm ' . WORKERS] = memory_of_workers(...);
		}
		$samples = $bench->interleave($variants);

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

		$ours = $samples['ours ' . max($counts)] ?? new Samples();
		$each = $ours->median('bytes');
		$times = fn (string $name) => $each && isset($samples[$name]) ? $samples[$name]->median('bytes') / $each : null;
		$bench->result(
			'A suspended coroutine holds %s bytes of memory when there are %s of them, with a C stack and PHP frames. Times as much: a '
			. 'Fiber %s, a thread %s, a process in C %s, a worker of php-fpm %s; Go %s.',
			$each, max($counts), $times('Fiber 10000'), $times('thread 2000'), $times('process in C 500'),
			$times('worker of php-fpm ' . WORKERS), $times('Go ' . max($counts)),
		);
		foreach ($counts as $count) {
			$bytes = ($samples["ours $count"] ?? null)?->median('bytes');
			$bench->goal("RSS bytes per coroutine at $count", $bytes, 4400.0);
		}
		$ratio = ($samples['ours 10000'] ?? null)?->ratio_to($samples['Fiber 10000'], 'bytes');
		$bench->goal('RSS of a coroutine / a Fiber at 10000', $ratio, 0.6);
	},
];
