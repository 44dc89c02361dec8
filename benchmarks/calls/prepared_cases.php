<?php
/* prepared_cases.php - calls of clients that are connected before they are measured, to servers of the real kind. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

/* @return array<string, array{string, string, \Closure(int): array, \Closure(mixed): bool}> see blocking_calls() */
function prepared_calls(int $delay_ms, array $server): array
{
	return calls_of_databases($delay_ms, $server) + calls_of_clients($delay_ms, $server) + calls_with_files($delay_ms);
}

/* As many as are asked for. */
function each(\Closure $make): \Closure
{
	return fn (int $count): array => array_map(fn () => $make(), range(1, $count));
}

function calls_of_databases(int $delay_ms, array $server): array
{
	$seconds = (string) ($delay_ms / 1000);
	$port = $server['port'] ?? 0;
	$credentials = $server['credentials'] ?? ['', '', ''];
	[$user, $password, $database] = $credentials;
	$postgresql = "host=127.0.0.1 port=$port user=$user password=$password dbname=$database";
	return [
		'mysqli_query' => ['mysqli', 'mariadb',
			each(fn () => new \mysqli('127.0.0.1', $user, $password, $database, $port)),
			fn (\mysqli $mysqli) => $mysqli->query("SELECT 1 + SLEEP($seconds)")->fetch_row() === ['1']],
		'PDO MySQL, query' => ['pdo_mysql', 'mariadb',
			each(fn () => new \PDO("mysql:host=127.0.0.1;port=$port;dbname=$database", $user, $password)),
			fn (\PDO $pdo) => (int) $pdo->query("SELECT 1 + SLEEP($seconds)")->fetchColumn() === 1],
		'pg_query' => ['pgsql', 'postgresql',
			each(fn () => pg_connect($postgresql, PGSQL_CONNECT_FORCE_NEW)),
			fn (\PgSql\Connection $connection) => pg_fetch_result(pg_query($connection, "SELECT 1, pg_sleep($seconds)"), 0) === '1'],
		'PDO PostgreSQL, query' => ['pdo_pgsql', 'postgresql',
			each(fn () => new \PDO('pgsql:' . strtr($postgresql, ' ', ';'))),
			fn (\PDO $pdo) => $pdo->query("SELECT 1, pg_sleep($seconds)")->fetchColumn() === 1],
		'Redis::blPop' => ['redis', 'redis',
			each(function () use ($port) {
				$redis = new \Redis();
				$redis->connect('127.0.0.1', $port);
				return $redis;
			}),
			fn (\Redis $redis) => $redis->rawCommand('BLPOP', 'nothing', $seconds) === []],
	];
}

function calls_of_clients(int $delay_ms, array $server): array
{
	$port = $server['port'] ?? 0;
	$url = "https://localhost:$port/slow/part";
	$certificate = $server['certificate'] ?? '';
	$context = fn () => stream_context_create(['ssl' => ['cafile' => $certificate]]);
	$name = fn (int $i) => "name$i.test";
	$names = fn (int $count): array => array_map($name, range(1, $count));
	return [
		'Memcached::get' => ['memcached', 'slow',
			each(function () use ($port) {
				$memcached = new \Memcached();
				$memcached->addServer('127.0.0.1', $port);
				return $memcached;
			}),
			fn (\Memcached $memcached) => $memcached->get('key') === 'ready'],
		'ftp_size' => ['ftp', 'slow',
			each(function () use ($server) {
				$ftp = ftp_connect('127.0.0.1', $server['ftp_port'], 30);
				ftp_login($ftp, 'me', 'secret');
				return $ftp;
			}),
			fn (\FTP\Connection $ftp) => ftp_size($ftp, 'file') === 5],
		'file_get_contents https' => ['openssl', 'nginx', each($context),
			fn ($context) => strlen(file_get_contents($url, false, $context)) === $server['length']],
		'curl_exec https' => ['curl', 'nginx',
			each(function () use ($url, $certificate) {
				$handle = curl_init($url);
				curl_setopt_array($handle, [CURLOPT_RETURNTRANSFER => true, CURLOPT_CAINFO => $certificate]);
				return $handle;
			}),
			fn (\CurlHandle $handle) => strlen((string) curl_exec($handle)) === $server['length']],
		'gethostbyname' => ['', 'dns', $names, fn (string $name) => gethostbyname($name) === '10.0.0.1'],
		'dns_get_record' => ['', 'dns', $names, fn (string $name) => dns_get_record($name, DNS_TXT)[0]['txt'] === 'ready'],
	];
}

/* A new folder, removed at the end of the process. */
function new_folder(): string
{
	$folder = (is_writable('/var/tmp') ? '/var/tmp' : sys_get_temp_dir()) . '/' . uniqid('bench', true);
	mkdir($folder);
	register_shutdown_function(function () use ($folder) {
		array_map(unlink(...), glob("$folder/*"));
		rmdir($folder);
	});
	return $folder;
}

/* Another process holds locks on these files. Returns a closure that has it let one go, after the delay. */
function held_locks(array $paths, int $delay_ms): \Closure
{
	$command = [PHP_BINARY, '-n', __DIR__ . '/hold_locks.php', (string) $delay_ms, ...$paths];
	$holder = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], STDERR], $pipes);
	fgets($pipes[1]);
	return function (int $number) use ($holder, $pipes): void {
		fwrite($pipes[0], "$number\n");
	};
}

function calls_with_files(int $delay_ms): array
{
	$paths_in = fn (string $folder, string $prefix, int $count) => array_map(fn (int $i) => "$folder/$prefix$i", range(0, $count - 1));
	return [
		'flock, each its own file' => ['', '',
			function (int $count) use ($paths_in, $delay_ms) {
				$paths = $paths_in(new_folder(), 'lock', $count);
				$release = held_locks($paths, $delay_ms);
				return array_map(fn (string $path, int $i) => [fopen($path, 'c'), $i, $release], $paths, array_keys($paths));
			},
			function (array $lock) {
				[$file, $number, $release] = $lock;
				$release($number);
				return flock($file, LOCK_EX);
			}],
		/* A process has one session at a time, so the others have something else to wait for. */
		'session_start by one, usleep' => ['session', '',
			function (int $count) use ($delay_ms) {
				$folder = new_folder();
				session_save_path($folder);
				ini_set('session.use_cookies', '0');
				ini_set('session.cache_limiter', '');
				session_id('locked');
				return [held_locks(["$folder/sess_locked"], $delay_ms), ...array_fill(0, $count - 1, null)];
			},
			function (?\Closure $release) use ($delay_ms) {
				if ($release === null) {
					return usleep($delay_ms * 1000) === null;
				}
				$release(0);
				return session_start() && session_write_close();
			}],
		'file_get_contents, cold files' => ['', '',
			function (int $count) use ($paths_in) {
				$paths = $paths_in(new_folder(), 'cold', $count);
				foreach ($paths as $path) {
					file_put_contents($path, str_repeat('c', 65536));
				}
				exec('sync ' . implode(' ', $paths));
				foreach ($paths as $path) {
					exec("dd iflag=nocache count=0 status=none if=$path 2>&1");
				}
				return $paths;
			},
			fn (string $path) => strlen(file_get_contents($path)) === 65536],
	];
}
