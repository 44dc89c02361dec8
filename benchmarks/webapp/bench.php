<?php
/* bench.php - a page with 20 queries of 4 ms and 1 ms of CPU time: one process of coroutines beside php-fpm. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

require_once __DIR__ . '/page.php';
require_once __DIR__ . '/../_lib/databases.php';

/* One core does some 600 pages in a second. A second for so many connections lets each have some. */
const CONNECTIONS_PER_SECOND = 160;

/* Little's law holds for what is measured over a few seconds up to this. */
const LITTLE_AT_MOST = 0.1;

/* How to reach the database, and how much work a page is. */
function page_settings(string $driver, \MariaDb|\PostgreSql $database): string
{
	return http_build_query([
		'driver' => $driver,
		'host' => '127.0.0.1',
		'port' => $database->port,
		'user' => $database::USER,
		'password' => $database::PASSWORD,
		'database' => $database::DATABASE,
		'work' => Webapp\rounds_per_millisecond(),
	]);
}

/* @return array{callable(?int): Server, string} what starts the server, and the path of the page */
function page_server(Bench $bench, string $kind, string $settings, int $concurrency): array
{
	if ($kind === 'ours') {
		$command = $bench->php->with_module(__DIR__ . '/server.php', $settings, (string) $concurrency);
		return [starts($command), '/'];
	}
	$code = sprintf(<<<'PHP'
		require %s;
		$settings = Bench\Webapp\settings(%s);
		$page = Bench\Webapp\render(Bench\Webapp\connect($settings), $settings);
		header('Content-Type: text/plain');
		header('Content-Length: ' . strlen($page));
		echo $page;
		PHP, var_export(__DIR__ . '/page.php', true), var_export($settings, true));
	$extensions = NginxWithFpm::with_extensions('pdo', 'mysqlnd', 'pdo_mysql', 'pdo_pgsql');
	return [fn (?int $core) => new NginxWithFpm(new WebRoot(['page' => $code]), $concurrency, $core, $extensions), '/page.php'];
}

function page_round(Bench $bench, string $kind, string $settings, int $concurrency): array
{
	[$start, $path] = page_server($bench, $kind, $settings, $concurrency);
	$figures = load_fresh_server($bench, $start, dirname(__DIR__) . '/http/load.c', [
		'connections' => $concurrency,
		'path' => $path,
		'warmup' => 1.0,
		'patience' => 15.0,
		'duration' => max($bench->duration(), $concurrency / CONNECTIONS_PER_SECOND),
	]);
	if ($figures['failed'] > 0 || $figures['refused'] > 0) {
		throw new ProcessFailure("$kind with $concurrency: {$figures['failed']} failed, {$figures['refused']} refused");
	}
	/* Little's law: as many requests are under way as come in a second, times the seconds that each takes. */
	return $figures + ['little' => $figures['per_second'] * $figures['mean_us'] / 1e6];
}

/* @return array<string, array<int, Samples>> by kind and number at once */
function measure_pages(Bench $bench, string $driver, \MariaDb|\PostgreSql $database, array $counts): array
{
	$settings = page_settings($driver, $database);
	$kinds = array_filter([
		'ours' => $bench->php->has_module(),
		'php-fpm' => NginxWithFpm::is_installed(),
	]);
	$measured = [];
	foreach ($counts as $concurrency) {
		$variants = [];
		foreach (array_keys($kinds) as $kind) {
			$variants[$kind] = fn () => page_round($bench, $kind, $settings, $concurrency);
		}
		foreach ($bench->interleave($variants, $bench->few_rounds()) as $kind => $sample) {
			$bench->figure("$kind $driver, $concurrency", $sample->export());
			$measured[$kind][$concurrency] = $sample;
		}
	}
	return $measured;
}

function print_pages(Bench $bench, string $driver, array $measured): void
{
	$rows = [];
	foreach (array_keys(reset($measured)) as $concurrency) {
		foreach ($measured as $kind => $samples) {
			$sample = $samples[$concurrency];
			$rows[] = [
				"$kind, $concurrency at once",
				$sample->median('per_second'),
				$sample->median('mean_us') / 1000,
				$sample->median('p99_us') / 1000,
				$sample->median('cpu_us') / 1000,
				$sample->median('busy'),
				$sample->median('mib'),
				$sample->median('little'),
			];
		}
	}
	$bench->table([$driver, 'per second', 'mean ms', 'p99 ms', 'CPU ms each', 'core busy', 'MiB', 'per second x mean'], $rows);
}

/*
 * What N = 1 + T_io / T_cpu predicts from a page alone on the server, and from the CPU time of a page in a busy server, beside
 * the fewest that were measured to reach nine tenths of the best throughput.
 */
function judge_pages(Bench $bench, string $driver, array $measured): void
{
	$rows = [];
	foreach ($measured as $kind => $samples) {
		$rates = array_map(fn (Samples $sample) => $sample->median('per_second') ?? 0, $samples);
		$best_at = array_search(max($rates), $rates, true);
		$cpu_ms = $samples[$best_at]->median('cpu_us') / 1000;
		$alone_ms = reset($samples)->median('mean_us') / 1000;
		$enough = array_key_first(array_filter($rates, fn (float $rate) => $rate >= 0.9 * max($rates)));
		$predicted = $cpu_ms ? $alone_ms / $cpu_ms : null;
		$rows[] = [
			"$kind, $driver", $alone_ms, $cpu_ms, $predicted, $enough, $cpu_ms ? 1000 / $cpu_ms : null, max($rates), $best_at,
			end($samples)->median('mib'),
		];
		$deviations = [];
		foreach ($samples as $concurrency => $sample) {
			$deviations[] = abs($sample->median('little') / $concurrency - 1);
		}
		if ($kind === 'ours') {
			$bench->goal("largest deviation of per second x mean from the number at once, $driver", max($deviations), LITTLE_AT_MOST);
		}
		$bench->result("$kind on $driver: at most %s pages a second, with %s at once; N = 1 + T_io / T_cpu predicts that %s are enough, "
			. "and %s reach nine tenths. With %s at once it holds %s MiB.",
			(int) max($rates), $best_at, (int) round($predicted ?? 0), $enough, array_key_last($samples), end($samples)->median('mib'));
	}
	$bench->table([
		'optimum', 'alone, ms', 'T_cpu, ms', 'N predicted', 'N for 0.9 of the best', 'per second predicted', 'best per second', 'at', 'MiB at most N',
	], $rows);
}

return [
	'about' => 'a page with 20 queries of 4 ms and 1 ms of work: coroutines in one process beside php-fpm, on one core',
	'method' => 'The load generator keeps N requests outstanding; the process of coroutines or nginx with N workers of php-fpm '
		. '(opcache on, persistent connections) has the first CPU, database and load generator the last. L = lambda x W is '
		. 'compared with N',
	'options' => ['concurrency' => '1,20,40,60,81,120,324,648', 'duration' => 2.5, 'databases' => 'mysql,pgsql'],
	'run' => function (Bench $bench): void {
		$counts = array_map(intval(...), explode(',', $bench->option('concurrency')));
		\MariaDb::$connections = \PostgreSql::$connections = max($counts) + 50;
		foreach (explode(',', $bench->option('databases')) as $driver) {
			/* Beside the load generator: the other core is the page's. */
			$cores = Machine::allowed_cores();
			$database = start_database($bench, $driver, end($cores));
			if ($database === null) {
				continue;
			}
			$measured = measure_pages($bench, $driver, $database, $counts);
			print_pages($bench, $driver, $measured);
			judge_pages($bench, $driver, $measured);
			unset($database);
		}
		$bench->note(sprintf(
			'With 80 ms in queries and 1 ms of work alone N would be %d. The queries take CPU time as well, which is part of the measured T_cpu. '
			. 'They also take that of the database, which has the other core: where the core of the page is not busy at the best '
			. 'throughput, the other one is the limit.',
			1 + Webapp\QUERIES * Webapp\QUERY_SECONDS * 1000,
		));
	},
];
