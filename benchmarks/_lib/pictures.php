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
	$lines = fn (string $name, string $key, ?callable $is_wanted = null) => lines_over($figures($name), $key, $is_wanted);
	$connections = 'set logscale x';
	$both = "set logscale xy\nset format y '%.0s%c'";
	return [
		['switch', 'switch.svg', fn (string $file) => plot_bars(
			$file, 'One switch', 'ns of wall time', medians(array_diff_key($figures('switch'), ['floor' => 0]), 'wall_ns'))],
		['spawn', 'spawn.svg', fn (string $file) => plot_bars(
			$file, 'Create, run and end one', 'ns of wall time', medians($figures('spawn'), 'wall_ns'))],
		['memory', 'memory.svg', fn (string $file) => plot_bars(
			$file, 'Memory of one that waits', 'bytes', medians($figures('memory'), 'bytes'))],
		['alive', 'alive.svg', fn (string $file) => plot_lines(
			$file, 'Coroutines alive at once, each after a round trip', 'coroutines', 'MiB; seconds', of_all_alive($figures('alive')), $both)],
		['growth', 'growth.svg', fn (string $file) => plot_lines(
			$file, 'CPU time of one among many', 'how many there are', 'ns each', $lines('growth', 'cpu_ns'), $both)],
		['sleepers', 'sleepers.svg', fn (string $file) => plot_bars(
			$file, '100,000 sleeps of one second', 'seconds of wall time', medians($figures('sleepers'), 'wall_s'), logarithmic: false)],
		['echo', 'echo.svg', fn (string $file) => plot_lines(
			$file, 'CPU time of an echo', 'connections', 'us each', $lines('echo', 'cpu_us'), "$connections\nset yrange [0:*]")],
		['http', 'http.svg', fn (string $file) => plot_bars(
			$file, 'CPU time of one HTTP request', 'us', medians($figures('http'), 'cpu_us'))],
		['c10k', 'c10k_throughput.svg', fn (string $file) => plot_lines(
			$file, 'Right answers over active connections', 'connections', 'per second', $lines('c10k', 'per_second'), $both)],
		['c10k', 'c10k_failures.svg', fn (string $file) => plot_lines(
			$file, 'Connections without an answer', 'connections', '%', $lines('c10k', 'waiting_percent'), "$connections\nset yrange [-2:102]")],
		['c10k', 'c10k_latency.svg', fn (string $file) => plot_lines(
			$file, '99th percentile of latency, where everybody is answered', 'connections', 'us',
			$lines('c10k', 'p99_us', answers_everybody(...)), $both)],
		['event_driven', 'event_driven_text.svg', fn (string $file) => plot_lines(
			$file, 'A short text', 'connections', 'requests per second',
			lines_over(figures_of($figures('event_driven'), 'text'), 'per_second'), "$connections\nset yrange [0:*]")],
		['event_driven', 'event_driven_file.svg', fn (string $file) => plot_lines(
			$file, 'A file of 8 KiB', 'connections', 'requests per second',
			lines_over(figures_of($figures('event_driven'), 'file'), 'per_second'), "$connections\nset yrange [0:*]")],
		['pipeline', 'pipeline.svg', fn (string $file) => plot_bars(
			$file, 'Events through four stages', 'events per second', medians($figures('pipeline'), 'per_second'), logarithmic: false)],
		['calls', 'calls.svg', fn (string $file) => plot_bars(
			$file, '100 calls of 200 ms at once; in a row they take 20 s', 's', array_map(
				fn (array $figure) => $figure['ours_s'], $figures('calls')), logarithmic: false)],
		['webapp', 'webapp_throughput.svg', fn (string $file) => plot_lines(
			$file, 'Pages per second over concurrency', 'coroutines, or workers of php-fpm', 'per second',
			$lines('webapp', 'per_second'), "$connections\n" . predicted_optimum())],
		['webapp', 'webapp_latency.svg', fn (string $file) => plot_lines(
			$file, '99th percentile of latency over concurrency', 'coroutines, or workers of php-fpm', 'us', $lines('webapp', 'p99_us'), $both)],
		['webapp', 'webapp_memory.svg', fn (string $file) => plot_lines(
			$file, 'Memory over concurrency', 'coroutines, or workers of php-fpm', 'MiB', $lines('webapp', 'mib'), "$connections\nset logscale y")],
	];
}

/* A line at the number that N = 1 + T_io / T_cpu gives for 80 ms of queries and 1 ms of work. */
function predicted_optimum(): string
{
	return <<<'GNUPLOT'
		set arrow from 81, graph 0 to 81, graph 1 nohead dt 2 lc rgb "#888888"
		set label "N = 1 + T_io / T_cpu = 81" at 81, graph 0.04 offset character 0.5,0 tc rgb "#666666"
		GNUPLOT;
}

function answers_everybody(array $figure): bool
{
	return $figure['failed_percent']['median'] + $figure['waiting_percent']['median'] == 0;
}

/* @return array<string, array<int, float>> */
function of_all_alive(array $figures): array
{
	return [
		'memory, MiB' => array_map(fn (array $figure) => $figure['mib'], $figures),
		'time, seconds' => array_map(fn (array $figure) => $figure['seconds'], $figures),
	];
}

/* Those named "server, KIND, connections", without the kind. */
function figures_of(array $figures, string $kind): array
{
	$found = [];
	foreach ($figures as $name => $figure) {
		if (str_contains($name, ", $kind, ")) {
			$found[str_replace(", $kind, ", ', ', $name)] = $figure;
		}
	}
	return $found;
}

/* @return array<string, ?float> */
function medians(array $figures, string $key): array
{
	return array_map(fn (array $figure) => $figure[$key]['median'] ?? null, $figures);
}

/*
 * Figures named "server, number" or "server, active, 0": a line for each server. Those with idle connections are left out.
 *
 * @return array<string, array<int, float>>
 */
function lines_over(array $figures, string $key, ?callable $is_wanted = null): array
{
	$lines = [];
	foreach ($figures as $name => $figure) {
		$is_point = preg_match('/^(.*?), (\d+)(?:, (\d+))?$/', $name, $match) && isset($figure[$key]['median']);
		if ($is_point && empty($match[3]) && ($is_wanted === null || $is_wanted($figure))) {
			$lines[$match[1]][(int) $match[2]] = $figure[$key]['median'];
		}
	}
	return $lines;
}
