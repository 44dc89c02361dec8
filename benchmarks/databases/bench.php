<?php
/* bench.php - 1,000 coroutines pay over 20 connections and are cancelled at random: is every payment there once? */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

require_once __DIR__ . '/../../tests/_lib/mariadb.inc';
require_once __DIR__ . '/../../tests/_lib/postgresql.inc';

/* Null when this machine does not have the server. */
function start_database(string $driver): null|\MariaDb|\PostgreSql
{
	$class = $driver === 'mysql' ? \MariaDb::class : \PostgreSql::class;
	return $class::missing() === null ? new $class() : null;
}

function pay(Bench $bench, string $driver, \MariaDb|\PostgreSql $database, int $queries): array
{
	$process = new Process($bench->php->with_module(
		__DIR__ . '/load.php',
		"$driver:host=127.0.0.1;port=$database->port;dbname=" . $database::DATABASE,
		$database::USER,
		$database::PASSWORD,
		(string) $bench->option('connections'),
		(string) $bench->option('coroutines'),
		(string) $queries,
		(string) $bench->option('seed'),
	));
	$figures = json_decode($process->read_line(60.0 + $queries / 100), true);
	if ($process->wait(10.0) !== 0 || $process->errors() !== '') {
		$bench->fail("$driver: printed errors:\n    " . substr($process->errors(), 0, 2000));
	}
	return $figures;
}

function judge_payments(Bench $bench, string $driver, array $figures, int $queries): void
{
	foreach ($figures['errors'] as $error) {
		$bench->fail("$driver: $error");
	}
	if ($figures['queries'] < $queries || $figures['given_up'] === 0) {
		$bench->fail("$driver: {$figures['queries']} queries, {$figures['given_up']} payments given up: that proves nothing");
	}
}

return [
	'about' => '1,000 coroutines pay over 20 database connections and are cancelled at random: every payment there once',
	'options' => ['databases' => 'mysql,pgsql', 'connections' => 20, 'coroutines' => 1000, 'queries' => 100_000, 'seed' => 1],
	'run' => function (Bench $bench): void {
		pcntl_alarm(0); /* tests end themselves when they hang */
		$queries = (int) $bench->scaled($bench->option('queries'), 10_000);
		$rows = [];
		foreach (explode(',', $bench->option('databases')) as $driver) {
			$database = start_database($driver);
			if ($database === null) {
				$bench->note("$driver: the server is not installed");
				continue;
			}
			$figures = pay($bench, $driver, $database, $queries);
			unset($database);
			judge_payments($bench, $driver, $figures, $queries);
			$bench->figure($driver, $figures);
			$rows[] = [
				$driver, $figures['queries'], $figures['payments'], $figures['committed'], $figures['given_up'],
				$figures['unsure'], $figures['connected'], $figures['seconds'], $figures['cpu_us'] / $figures['queries'],
			];
		}
		$bench->table(['', 'queries', 'payments', 'committed', 'given up', 'while committed', 'connections made', 'seconds', 'CPU us each query'], $rows);
	},
];
