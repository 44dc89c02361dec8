<?php
/* databases.php - MariaDB and PostgreSQL for a benchmark, with the help of the tests. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

require_once __DIR__ . '/../../tests/_lib/mariadb.inc';
require_once __DIR__ . '/../../tests/_lib/postgresql.inc';

if (function_exists('pcntl_alarm')) {
	pcntl_alarm(0); // what ends a test that hangs would end a benchmark
}

/*
 * "mysql" or "pgsql", with all its processes on one core, or (null) on any. Null when this machine does not have the server; that
 * is noted.
 */
function start_database(Bench $bench, string $driver, ?int $core = null): null|\MariaDb|\PostgreSql
{
	$class = $driver === 'mysql' ? \MariaDb::class : \PostgreSql::class;
	if ($class::missing() !== null) {
		$bench->note("$driver: {$class::missing()}");
		return null;
	}
	$cores = Machine::allowed_cores();
	run_on($core === null ? $cores : [$core]);
	try {
		return new $class();
	} finally {
		run_on($cores);
	}
}

/* Where this process and those that it starts from now on run. @param list<int> $cores */
function run_on(array $cores): void
{
	shell_exec('taskset -cp ' . implode(',', $cores) . ' ' . getmypid());
}
