<?php
/* bench.php - one PHP process with up to 10,000 connections, beside the ways PHP is served today and threads in C. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

const HELLO = 'header("Content-Type: text/plain; charset=utf-8"); header("Content-Length: 14"); echo "Hello, world!\n";';

/* Fewer requests per second than this share of its best count as broken down. */
const DEGRADED = 0.7;

/* @return array<string, array{callable(?int): Server, string}> how each is started on a core, and the path it answers */
function c10k_servers(Bench $bench): array
{
	$http = dirname(__DIR__) . '/http';
	$servers = ['C threads' => [fn (?int $core) => new PrintingServer([native_program("$http/threads.c")], $core), '/']];
	if ($bench->php->has_module()) {
		$command = $bench->php->with_module("$http/ours.php", '/dev/null');
		$servers['ours'] = [fn (?int $core) => new PrintingServer($command, $core), '/'];
	}
	if (NginxWithFpm::is_installed()) {
		$servers['nginx + php-fpm, 4 workers'] = [
			fn (?int $core) => new NginxWithFpm(new WebRoot(['hello' => HELLO]), 4, $core), '/hello.php',
		];
	}
	if (ApacheWithPhp::is_installed()) {
		$servers['Apache + mod_php, 256 workers'] = [
			fn (?int $core) => new ApacheWithPhp(new WebRoot(['hello' => HELLO]), 256, $core), '/hello.php',
		];
	}
	return $servers;
}

function c10k_round(Bench $bench, callable $start, string $path, int $active, int $idle): array
{
	$cores = Machine::allowed_cores();
	$server = $start($cores[0]);
	try {
		return load_server($server, dirname(__DIR__) . '/http/load.c', [
			'connections' => $active,
			'idle' => $idle,
			'path' => $path,
			'may-close' => true,
			'warmup' => 1.5,
			'duration' => $bench->option('quick') ? 1.0 : $bench->option('duration'),
		], end($cores));
	} finally {
		$server->stop();
	}
}

/* From how many connections on a server does much less than it can. */
function breaking_point(array $per_second): string
{
	$best = max($per_second ?: [0]);
	foreach ($per_second as $connections => $rate) {
		if ($connections > array_search($best, $per_second, true) && $rate < $best * DEGRADED) {
			return number_format($connections);
		}
	}
	return 'none';
}

return [
	'about' => 'up to 10,000 active connections, or 10,000 idle ones beside 100 active, on one PHP process and on others',
	'options' => ['connections' => '10,100,1000,3000,10000', 'idle' => 10_000, 'duration' => 2.0],
	'run' => function (Bench $bench): void {
		$loads = array_map(fn (string $active) => [(int) $active, 0], explode(',', $bench->option('connections')));
		$loads[] = [100, $bench->option('idle')];
		$rows = [];
		$rates = [];
		foreach ($loads as [$active, $idle]) {
			$label = number_format($active) . ($idle ? ' and ' . number_format($idle) . ' idle' : '');
			$samples = $bench->interleave(array_map(
				fn (array $server) => fn () => c10k_round($bench, $server[0], $server[1], $active, $idle),
				c10k_servers($bench),
			), min(3, $bench->rounds()));
			foreach ($samples as $name => $sample) {
				$bench->figure("$name, $active, $idle", $sample->export());
				$rows[] = [
					"$name: $label",
					$sample->median('per_second'),
					$sample->median('cpu_us'),
					$sample->median('p50_us'),
					$sample->median('p99_us'),
					$sample->median('mib'),
					$sample->median('errors') + $sample->median('refused'),
				];
				if (!$idle) {
					$rates[$name][$active] = $sample->median('per_second') ?? 0;
				}
			}
			if ($active === 10_000) {
				$ours = $samples['ours'] ?? null;
				$bench->goal('errors and refused of ours at 10,000', $ours ? $ours->median('errors') + $ours->median('refused') : null, 0.0);
			}
		}
		$bench->table(['connections', 'per second', 'CPU us each', 'p50 us', 'p99 us', 'MiB', 'failed'], $rows);
		$bench->table(['breaks down', 'at connections'], array_map(
			fn (string $name) => [$name, breaking_point($rates[$name])],
			array_keys($rates),
		));
	},
];
