<?php
/* bench.php - events against a thread per connection, with the same work: a file of 8 KiB, or a short text. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

const FILE_BYTES = 8192;

/* @return array<string, array> commands by name */
function file_servers(Bench $bench, string $file): array
{
	$http = dirname(__DIR__) . '/http';
	$commands = [
		'C epoll' => [native_program("$http/epoll.c"), $file],
		'C threads' => [native_program("$http/threads.c"), $file],
	];
	if ($bench->php->has_module()) {
		$commands['ours'] = $bench->php->with_module("$http/ours.php", $file);
	}
	return $commands;
}

return [
	'about' => 'throughput of an event loop against a thread per connection, on one core: short text, file of 8 KiB',
	'method' => 'The load generator and the placement of c10k. The file is opened and read for each request, by all of them',
	'options' => ['connections' => '100,1000,4000', 'duration' => 2.0],
	'run' => function (Bench $bench): void {
		$file = tempnam(sys_get_temp_dir(), 'bench');
		file_put_contents($file, str_repeat("0123456789abcde\n", intdiv(FILE_BYTES, 16)));
		$rows = [];
		$texts = [];
		foreach (['/' => 'text', '/file' => 'file'] as $path => $what) {
			foreach (array_map(intval(...), explode(',', $bench->option('connections'))) as $connections) {
				$samples = $bench->interleave(array_map(
					fn (array $command) => fn () => load_fresh_server(
						$bench, starts($command), dirname(__DIR__) . '/http/load.c', ['connections' => $connections, 'path' => $path]),
					file_servers($bench, $file),
				), $bench->few_rounds());
				$texts[] = sprintf("$what, %s connections: %s, %s", number_format($connections), ...array_map(
					fn (string $name) => cell(($samples[$name] ?? null)?->ratio_to($samples['C threads'], 'per_second')),
					['C epoll', 'ours'],
				));
				foreach ($samples as $name => $sample) {
					$bench->figure("$name, $what, $connections", $sample->export());
					$rows[] = [
						"$name, $what, $connections connections",
						$sample->median('per_second'),
						$sample->ratio_to($samples['C threads'], 'per_second'),
						$sample->median('cpu_us'),
						$sample->median('p99_us'),
						$sample->median('mib'),
					];
				}
			}
		}
		unlink($file);
		$bench->result('Throughput of the event loop in C, and of coroutines in PHP, where that of a thread per connection in C is 1: '
			. str_replace('%', '%%', implode('; ', $texts)) . '.');
		$bench->table(['server', 'per second', 'of C threads', 'CPU us each', 'p99 us', 'MiB'], $rows);
	},
];
