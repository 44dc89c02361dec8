<?php
/* bench.php - the echo server in PHP against one in C, by CPU time per round trip. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

function compare_servers(Bench $bench, array $commands): void
{
	$limits = [100 => 1 / 0.95, 1_000 => 1 / 0.88, 10_000 => 1 / 0.75]; /* so much of C's throughput per CPU second */
	$rows = [];
	$texts = [];
	foreach (array_map(intval(...), explode(',', $bench->option('connections'))) as $connections) {
		$samples = $bench->interleave(array_map(
			fn (array $command) => fn () => load_fresh_server(
				$bench, starts($command), __DIR__ . '/load.c', ['connections' => $connections, 'size' => $bench->option('size')]),
			$commands,
		));
		$inverse = isset($samples['ours']) ? $samples['C epoll']->ratio_to($samples['ours'], 'cpu_us') : null;
		$texts[] = cell($inverse) . ' at ' . number_format($connections);
		foreach ($samples as $name => $sample) {
			$ratio = $sample->ratio_to($samples['C epoll'], 'cpu_us');
			$rows[] = [
				"$name, $connections connections",
				$sample->median('cpu_us'),
				$sample->spread('cpu_us') * 100,
				$ratio,
				$sample->median('per_second'),
				$sample->median('p50_us'),
				$sample->median('p99_us'),
				$sample->median('busy'),
			];
			$bench->figure("$name, $connections", $sample->export());
			if ($name === 'ours' && isset($limits[$connections])) {
				$bench->goal("CPU per round trip / C epoll at $connections", $ratio, $limits[$connections]);
			}
		}
	}
	$bench->result('Per second of CPU time the server on plain PHP streams answers this share of what epoll in C does: '
		. implode(', ', $texts) . ' connections.');
	$bench->table(['server', 'CPU us each', '+- %', 'ratio', 'per second', 'p50 us', 'p99 us', 'cores busy'], $rows);
}

/* Which system calls a server makes per message. strace slows it down, so the rates mean nothing. */
function count_system_calls(Bench $bench, array $commands): void
{
	$cores = Machine::allowed_cores();
	foreach ($commands as $name => $command) {
		$server = new PrintingServer($command, $cores[0]);
		$summary = tempnam(sys_get_temp_dir(), 'strace');
		$strace = new Process(['strace', '-c', '-f', '-q', '-o', $summary, '-p', (string) $server->process->pid]);
		usleep(300_000);
		try {
			$messages = load_server($server, __DIR__ . '/load.c', [
				'connections' => (int) $bench->option('connections'), 'size' => $bench->option('size'),
				'warmup' => 0.0, 'duration' => $bench->option('duration'),
			], end($cores))['round_trips'];
		} finally {
			$strace->stop(2);
			$server->stop();
		}
		print_system_calls($bench, $name, file_get_contents($summary), $messages);
		unlink($summary);
	}
}

function print_system_calls(Bench $bench, string $name, string $summary, int $messages): void
{
	preg_match_all('/^\s*[\d.]+\s+[\d.]+\s+\d+\s+(\d+)\s+(?:(\d+)\s+)?([a-z]\w*)$/m', $summary, $lines, PREG_SET_ORDER);
	$rows = [];
	foreach ($lines as [, $calls, $errors, $call]) {
		if ($call !== 'total' && $calls / $messages > 0.0005) {
			$rows[] = ["$name: $call", $calls / $messages, (int) $errors / $messages];
		}
	}
	$bench->table(['system calls', 'per message', 'of them failed'], $rows);
	$bench->figure("$name, system calls per message", array_column($rows, 1, 0));
}

return [
	'about' => 'TCP echo server in plain PHP streams, a coroutine per connection, against epoll in C',
	'method' => '64 bytes there and back, one message outstanding on each connection; the server on the first CPU, the load '
		. 'generator on the last. CPU time is what the kernel accounts to the server',
	'options' => ['connections' => '100,1000,10000', 'size' => 64, 'duration' => 2.0, 'strace' => false],
	'run' => function (Bench $bench): void {
		$commands = ['C epoll' => [native_program(__DIR__ . '/server.c')]];
		if ($bench->php->has_module()) {
			$commands['ours'] = $bench->php->with_module(__DIR__ . '/server.php');
		}
		$bench->option('strace') ? count_system_calls($bench, $commands) : compare_servers($bench, $commands);
	},
];
