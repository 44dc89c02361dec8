<?php
/* bench.php - a page with 20 queries of 4 ms and 1 ms of CPU time: one process of coroutines beside php-fpm. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

require_once __DIR__ . '/page.php';
require_once __DIR__ . '/../../tests/_lib/mariadb.inc';
require_once __DIR__ . '/../../tests/_lib/postgresql.inc';

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

/* @return array{Server, string} the server and the path of the page */
function start_pages(Bench $bench, string $kind, string $settings, int $concurrency, int $core): array
{
	if ($kind === 'ours') {
		$command = $bench->php->with_module(__DIR__ . '/server.php', $settings, (string) $concurrency);
		return [new PrintingServer($command, $core), '/'];
	}
	$code = sprintf(<<<'PHP'
		require %s;
		$settings = Bench\Webapp\settings(%s);
		$page = Bench\Webapp\render(Bench\Webapp\connect($settings), $settings);
		header('Content-Type: text/plain');
		header('Content-Length: ' . strlen($page));
		echo $page;
		PHP, var_export(__DIR__ . '/page.php', true), var_export($settings, true));
	return [new NginxWithFpm(new WebRoot(['page' => $code]), $concurrency, $core, extensions: ['pdo', 'mysqlnd', 'pdo_mysql', 'pdo_pgsql']), '/page.php'];
}

function page_round(Bench $bench, string $kind, string $settings, int $concurrency): array
{
	$cores = Machine::allowed_cores();
	[$server, $path] = start_pages($bench, $kind, $settings, $concurrency, $cores[0]);
	try {
		$figures = load_server($server, dirname(__DIR__) . '/http/load.c', [
			'connections' => $concurrency,
			'path' => $path,
			'warmup' => 1.5,
			'duration' => $bench->option('quick') ? 1.5 : $bench->option('duration'),
		], end($cores));
	} finally {
		$server->stop();
	}
	if ($figures['errors'] > 0 || $figures['refused'] > 0) {
		throw new ProcessFailure("$kind with $concurrency: {$figures['errors']} errors, {$figures['refused']} refused");
	}
	/* Little's law: as many requests are under way as come in a second, times the seconds that each takes. */
	return $figures + ['little' => $figures['per_second'] * $figures['mean_us'] / 1e6];
}

function compare_pages(Bench $bench, string $driver, \MariaDb|\PostgreSql $database, array $counts): void
{
	$settings = page_settings($driver, $database);
	$kinds = array_filter([
		'ours' => $bench->php->has_module(),
		'php-fpm' => NginxWithFpm::is_installed(),
	]);
	$rows = [];
	foreach ($counts as $concurrency) {
		$samples = $bench->interleave(array_map(
			fn (string $kind) => fn () => page_round($bench, $kind, $settings, $concurrency),
			array_combine(array_keys($kinds), array_keys($kinds)),
		), min(2, $bench->rounds()));
		foreach ($samples as $kind => $sample) {
			$bench->figure("$kind $driver, $concurrency", $sample->export());
			$rows[] = [
				"$kind, $concurrency at once",
				$sample->median('per_second'),
				$sample->median('mean_us') / 1000,
				$sample->median('p99_us') / 1000,
				$sample->median('cpu_us') / 1000,
				$sample->median('mib'),
				$sample->median('little'),
			];
		}
	}
	$bench->table([$driver, 'per second', 'mean ms', 'p99 ms', 'CPU ms each', 'MiB', 'per second x mean'], $rows);
}

return [
	'about' => 'a page with 20 queries of 4 ms and 1 ms of work: coroutines in one process beside php-fpm, on one core',
	'options' => ['concurrency' => '1,20,40,81,160,324,648', 'duration' => 3.0, 'databases' => 'mysql,pgsql'],
	'run' => function (Bench $bench): void {
		pcntl_alarm(0); /* tests end themselves when they hang */
		$counts = array_map(intval(...), explode(',', $bench->option('concurrency')));
		\MariaDb::$connections = \PostgreSql::$connections = max($counts) + 50;
		foreach (explode(',', $bench->option('databases')) as $driver) {
			$database = $driver === 'mysql' ? new \MariaDb() : new \PostgreSql();
			compare_pages($bench, $driver, $database, $counts);
			unset($database);
		}
		$expected = 1 + Webapp\QUERIES * Webapp\QUERY_SECONDS * 1000;
		$bench->note(sprintf('N = 1 + T_io / T_cpu predicts that %d at once keep a core busy, if the queries themselves took no CPU time.', $expected));
	},
];
