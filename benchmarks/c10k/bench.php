<?php
/* bench.php - one PHP process with up to 10,000 connections, beside the ways PHP is served today and threads in C. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

const HELLO = 'header("Content-Type: text/plain; charset=utf-8"); header("Content-Length: 14"); echo "Hello, world!\n";';

/*
 * A server is called degraded where it answers less than this share of its own best. The cost of a request grows with the
 * connections everywhere, by a third and more in epoll and C, because their state does not stay in the caches of the CPU.
 */
const DEGRADED = 0.5;

/* @return array<string, array{callable(?int): Server, string}> how each is started on a core, and the path it answers */
function c10k_servers(Bench $bench): array
{
	$http = dirname(__DIR__) . '/http';
	$servers = ['C threads' => [starts([native_program("$http/threads.c")]), '/']];
	if ($bench->php->has_module()) {
		$servers['ours'] = [starts($bench->php->with_module("$http/ours.php", '/dev/null')), '/'];
	}
	if (NginxWithFpm::is_installed()) {
		$servers['nginx + php-fpm, 4 workers'] = [
			fn (?int $core) => new NginxWithFpm(new WebRoot(['hello' => HELLO]), 4, $core, NginxWithFpm::with_extensions()), '/hello.php',
		];
	}
	if (ApacheWithPhp::is_installed()) {
		$servers['Apache + mod_php, 256 workers'] = [
			fn (?int $core) => new ApacheWithPhp(new WebRoot(['hello' => HELLO]), 256, $core), '/hello.php',
		];
	}
	return array_filter($servers, $bench->is_wanted(...), ARRAY_FILTER_USE_KEY);
}

function c10k_round(Bench $bench, callable $start, string $path, int $active, int $idle): array
{
	$figures = load_fresh_server($bench, $start, dirname(__DIR__) . '/http/load.c', [
		'connections' => $active,
		'idle' => $idle,
		'path' => $path,
		'warmup' => 1.0,
		'patience' => 3.0,
	]);
	$answers = $figures['round_trips'] + $figures['failed'];
	return $figures + [
		'failed_percent' => $answers ? 100 * $figures['failed'] / $answers : 0.0,
		'waiting_percent' => 100 * ($figures['refused'] + $figures['unanswered']) / ($active + $idle),
	];
}

/* From the fewest connections on at which something is so; null: nowhere. @param array<int, Samples> $samples by connections */
function first_at(array $samples, callable $is_so): ?int
{
	foreach ($samples as $connections => $sample) {
		if ($is_so($sample)) {
			return $connections;
		}
	}
	return null;
}

/* Where a server stops to do its work: by its throughput, and by requests without a right answer. */
function breaking_point(string $name, array $samples): array
{
	$rates = array_map(fn (Samples $sample) => $sample->median('per_second') ?? 0, $samples);
	$best = max($rates);
	$best_at = array_search($best, $rates, true);
	$after_best = array_filter($samples, fn (int $connections) => $connections > $best_at, ARRAY_FILTER_USE_KEY);
	$slow = first_at($after_best, fn (Samples $sample) => $sample->median('per_second') < $best * DEGRADED);
	$wrong = first_at($samples, fn (Samples $sample) => !answers_all($sample));
	$all = array_filter([$slow, $wrong]);
	return [$name, $best, $best_at, end($rates) / max(1, $best), $slow ?? 'nowhere', $wrong ?? 'nowhere', $all ? min($all) : 'nowhere'];
}

function answers_all(Samples $sample): bool
{
	return $sample->median('failed_percent') + $sample->median('waiting_percent') === 0.0;
}

return [
	'about' => 'up to 10,000 active connections, or 10,000 idle ones beside 100 active, on one PHP process and on others',
	'method' => 'One request outstanding on each active connection, nothing on an idle one; the server with all its processes on '
		. 'the first CPU, the load generator on the last. Round trips and latencies are those of answers with status 200',
	'options' => ['connections' => '10,100,1000,3000,10000', 'idle' => 10_000, 'duration' => 2.0],
	'run' => function (Bench $bench): void {
		$loads = array_map(fn (string $active) => [(int) $active, 0], explode(',', $bench->option('connections')));
		$loads[] = [100, $bench->option('idle')];
		$rows = [];
		$over_active = [];
		foreach ($loads as [$active, $idle]) {
			$label = number_format($active) . ($idle ? ' and ' . number_format($idle) . ' idle' : '');
			$samples = $bench->interleave(array_map(
				fn (array $server) => fn () => c10k_round($bench, $server[0], $server[1], $active, $idle),
				c10k_servers($bench),
			), $bench->few_rounds());
			foreach ($samples as $name => $sample) {
				$bench->figure("$name, $active, $idle", $sample->export());
				$rows[] = [
					"$name: $label",
					$sample->median('per_second'),
					$sample->median('cpu_us'),
					$sample->median('p50_us'),
					$sample->median('p99_us'),
					$sample->median('mib'),
					$sample->median('failed_percent'),
					$sample->median('waiting_percent'),
				];
				if (!$idle) {
					$over_active[$name][$active] = $sample;
				}
			}
			if ($active === 10_000 || $idle === 10_000) {
				$ours = $samples['ours'] ?? new Samples();
				$wrong = array_map(array_sum(...), array_map(null, $ours->all('failed'), $ours->all('refused'), $ours->all('unanswered')));
				$bench->goal("failed, refused, unanswered of ours at $label, in all rounds", $wrong ? (float) array_sum($wrong) : null, 0.0);
			}
		}
		$bench->table([
			'connections', 'per second', 'CPU us each', 'p50 us', 'p99 us', 'MiB', 'failed answers, %', 'connections without answer, %',
		], $rows);
		$breaking = array_map(breaking_point(...), array_keys($over_active), $over_active);
		$bench->result('Breaks down at so many active connections: '
			. implode('; ', array_map(fn (array $row) => $row[0] . ' ' . cell(end($row)), $breaking)) . '.');
		$bench->table([
			'a server breaks down where it answers less than half of its best, or not everybody',
			'best per second', 'at', 'of it at the most connections', 'below half of it from', 'not everybody from', 'breaks down at',
		], $breaking);
		$bench->note('Round trips, and latencies, are those of answers with status 200. A failed answer has another status, or its connection '
			. 'was closed; a connection without answer was refused, or waited for one during all of the measured time.');
	},
];
