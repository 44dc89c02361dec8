<?php
/* bench.php - 1,000 coroutines pay over 20 connections and are cancelled at random: is every payment there once? */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

require_once __DIR__ . '/../_lib/databases.php';

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
	'method' => 'Every payment is a transaction of five queries over a pool; a twentieth is cancelled at any moment. Afterwards '
		. 'the database is asked for each of them',
	'options' => ['databases' => 'mysql,pgsql', 'connections' => 20, 'coroutines' => 1000, 'queries' => 100_000, 'seed' => 1],
	'run' => function (Bench $bench): void {
		$queries = (int) $bench->scaled($bench->option('queries'), 10_000);
		$rows = [];
		foreach (explode(',', $bench->option('databases')) as $driver) {
			$database = start_database($bench, $driver);
			if ($database === null) {
				continue;
			}
			$figures = pay($bench, $driver, $database, $queries);
			unset($database);
			judge_payments($bench, $driver, $figures, $queries);
			$bench->figure($driver, $figures);
			$bench->result("On $driver none of %s payments was lost or doubled; %s queries, %s payments given up.",
				$figures['payments'], $figures['queries'], $figures['given_up']);
			$rows[] = [
				$driver, $figures['queries'], $figures['payments'], $figures['committed'], $figures['given_up'],
				$figures['unsure'], $figures['connected'], $figures['seconds'], $figures['cpu_us'] / $figures['queries'],
			];
		}
		$bench->table(['', 'queries', 'payments', 'committed', 'given up', 'while committed', 'connections made', 'seconds', 'CPU us each query'], $rows);
	},
];
