<?php
/* bench.php - a short text over HTTP: the server of examples/ against Revolt, Node, Go and C. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

/* @return array<string, array> commands by name */
function http_servers(Bench $bench): array
{
	$commands = [
		'C epoll' => [native_program(__DIR__ . '/epoll.c')],
		'C threads' => [native_program(__DIR__ . '/threads.c')],
		'Go' => Peers::command($bench, __DIR__ . '/server.go'),
		'Node' => Peers::command($bench, __DIR__ . '/node.mjs'),
		'Revolt' => Peers::library_command($bench, __DIR__ . '/revolt.php'),
	];
	if ($bench->php->has_module()) {
		$commands['ours'] = $bench->php->with_module(__DIR__ . '/ours.php', '/dev/null');
	}
	return array_filter($commands);
}

return [
	'about' => 'HTTP requests per second of a server written in PHP on plain streams, against Revolt, Node, Go, C',
	'method' => 'One request outstanding on each connection; the server on the first CPU, the load generator on the last. All '
		. 'answer the same bytes',
	'options' => ['connections' => '100,1000', 'duration' => 2.0],
	'run' => function (Bench $bench): void {
		$commands = http_servers($bench);
		$rows = [];
		foreach (array_map(intval(...), explode(',', $bench->option('connections'))) as $connections) {
			$samples = $bench->interleave(array_map(
				fn (array $command) => fn () => load_fresh_server($bench, starts($command), __DIR__ . '/load.c', ['connections' => $connections]),
				$commands,
			));
			$ours = $samples['ours'] ?? new Samples();
			$times = fn (string $name) => isset($samples[$name]) ? $ours->ratio_to($samples[$name], 'per_second') : null;
			$bench->result('At %s connections the server in PHP answers %s requests a second: times as many as Revolt %s, Node %s, Go %s, '
				. 'threads in C %s, epoll in C %s.', $connections, $ours->median('per_second'), $times('Revolt'), $times('Node'),
				$times('Go'), $times('C threads'), $times('C epoll'));
			foreach ($samples as $name => $sample) {
				$bench->figure("$name, $connections", $sample->export());
				$rows[] = [
					"$name, $connections connections",
					$sample->median('per_second'),
					$sample->ratio_to($ours, 'per_second'),
					$sample->median('cpu_us'),
					$sample->median('p50_us'),
					$sample->median('p99_us'),
					$sample->median('failed') + $sample->median('unanswered'),
				];
			}
			foreach (['Revolt', 'Node'] as $name) {
				$ratio = isset($samples[$name]) ? $samples[$name]->ratio_to($ours, 'per_second') : null;
				$bench->goal("requests per second at $connections, $name / ours", $ratio, 1.0);
			}
			if ($connections === 100) {
				$p50 = $ours->median('p50_us');
				$bench->goal('p99 / p50 of ours at 100', $p50 ? $ours->median('p99_us') / $p50 : null, 2.0);
			}
		}
		$bench->table(['server', 'per second', 'of ours', 'CPU us each', 'p50 us', 'p99 us', 'failed'], $rows);
	},
];
