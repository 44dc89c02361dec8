<?php
/* page.php - what each request of the model does, on php-fpm and in a coroutine alike: some queries, some work. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench\Webapp;

const QUERIES = 20;
const QUERY_SECONDS = 0.004;

/* Settings as in an URL: driver, host, port, user, password, database, work. */
function settings(string $text): array
{
	parse_str($text, $settings);
	return $settings;
}

/* Persistent: php-fpm keeps the connection for the next request of the same worker, coroutines keep it in a pool. */
function connect(array $settings): \PDO
{
	return new \PDO(
		"{$settings['driver']}:host={$settings['host']};port={$settings['port']};dbname={$settings['database']}",
		$settings['user'],
		$settings['password'],
		[\PDO::ATTR_PERSISTENT => PHP_SAPI !== 'cli', \PDO::ATTR_EMULATE_PREPARES => true],
	);
}

function render(\PDO $connection, array $settings): string
{
	$wait = $settings['driver'] === 'mysql' ? 'SELECT SLEEP(%s)' : 'SELECT 1 FROM pg_sleep(%s)';
	$sum = 0;
	for ($i = 0; $i < QUERIES; $i++) {
		$sum += (int) $connection->query(sprintf($wait, QUERY_SECONDS))->fetchColumn();
	}
	return work((int) $settings['work']) . " $sum\n";
}

/* Takes the same CPU time whoever else runs: rounds, not seconds. */
function work(int $rounds): string
{
	$hash = '';
	for ($i = 0; $i < $rounds; $i++) {
		$hash = md5("$hash$i");
	}
	return $hash;
}

/* How many rounds of work() take a millisecond of CPU time here. */
function rounds_per_millisecond(): int
{
	$best = INF;
	for ($try = 0; $try < 20; $try++) {
		$start = hrtime(true);
		work(2000);
		$best = min($best, (hrtime(true) - $start) / 1e6);
	}
	return (int) (2000 / $best);
}
