<?php
/* pictures.php - which pictures are drawn of which results. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

/* @return array<string, list<string>> names of files by benchmark */
function draw_pictures(array $results, string $folder): array
{
	if (!is_dir($folder)) {
		mkdir($folder);
	}
	$drawn = [];
	foreach (pictures($results) as [$benchmark, $file, $draw]) {
		if (isset($results[$benchmark]) && $draw("$folder/$file")) {
			$drawn[$benchmark][] = $file;
		}
	}
	return $drawn;
}

/* @return list<array{string, string, callable}> benchmark, file, what draws it */
function pictures(array $results): array
{
	$figures = fn (string $name) => $results[$name]['figures'] ?? [];
	$connections = 'set logscale x';
	return [
		['switch', 'switch.svg', fn (string $file) => plot_bars(
			$file, 'One switch', 'ns of wall time', medians(array_diff_key($figures('switch'), ['floor' => 0]), 'wall_ns'))],
		['spawn', 'spawn.svg', fn (string $file) => plot_bars(
			$file, 'Create, run and end one', 'ns of wall time', medians($figures('spawn'), 'wall_ns'))],
		['memory', 'memory.svg', fn (string $file) => plot_bars(
			$file, 'Memory of one that waits', 'bytes', medians($figures('memory'), 'bytes'))],
		['http', 'http.svg', fn (string $file) => plot_bars(
			$file, 'CPU time of one HTTP request', 'us', medians($figures('http'), 'cpu_us'))],
		['c10k', 'c10k_throughput.svg', fn (string $file) => plot_lines(
			$file, 'Requests per second over active connections', 'connections', 'per second',
			over_connections($figures('c10k'), 'per_second'), $connections)],
		['c10k', 'c10k_latency.svg', fn (string $file) => plot_lines(
			$file, '99th percentile of latency over active connections', 'connections', 'us',
			over_connections($figures('c10k'), 'p99_us'), "$connections\nset logscale y")],
		['webapp', 'webapp_throughput.svg', fn (string $file) => plot_lines(
			$file, 'Requests per second over concurrency', 'coroutines, or workers of php-fpm', 'per second',
			over_connections($figures('webapp'), 'per_second'), $connections)],
		['webapp', 'webapp_memory.svg', fn (string $file) => plot_lines(
			$file, 'Memory over concurrency', 'coroutines, or workers of php-fpm', 'MiB',
			over_connections($figures('webapp'), 'mib'), "$connections\nset logscale y")],
	];
}

/* @return array<string, ?float> */
function medians(array $figures, string $key): array
{
	return array_map(fn (array $figure) => $figure[$key]['median'] ?? null, $figures);
}

/* Figures named "server, connections, idle": without those that have idle ones. @return array<string, array<int, float>> */
function over_connections(array $figures, string $key): array
{
	$lines = [];
	foreach ($figures as $name => $figure) {
		if (preg_match('/^(.*), (\d+)(?:, 0)?$/', $name, $match) && isset($figure[$key]['median'])) {
			$lines[$match[1]][(int) $match[2]] = $figure[$key]['median'];
		}
	}
	return $lines;
}
