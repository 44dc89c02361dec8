<?php
/* bench.php - pages with and without coroutines through nginx and PHP-FPM: is each answer right, does no worker grow? */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

require_once __DIR__ . '/../_lib/watch.php';

/* What a page has open at most. */
const DESCRIPTORS_OF_A_PAGE = 12;

/* PHP-FPM with the module, behind nginx. */
function start_site(Bench $bench): NginxWithFpm
{
	$root = new WebRoot([], documents: __DIR__ . '/site');
	mkdir("$root->path/sessions", 0700);
	return new NginxWithFpm($root, $bench->option('workers'), null, $bench->php->module_arguments(), [
		'php_admin_value[session.save_path]' => "$root->path/sessions",
		'php_admin_value[session.use_strict_mode]' => '0',
		'php_admin_value[error_log]' => '/dev/null',
		'php_admin_flag[display_errors]' => 'on',
		'php_admin_flag[html_errors]' => 'off',
		'php_admin_value[default_socket_timeout]' => '20',
		'php_admin_value[max_execution_time]' => '0',
	], $bench->option('fpm') ?: null);
}

/* Follows the clients to their end, and looks at the workers once a second. Returns what the clients said last. */
function follow_clients(Bench $bench, Process $clients, array $watches): array
{
	stream_set_blocking($clients->output, false);
	$start = microtime(true);
	$last = ['asked' => 0, 'done' => []];
	for ($second = 1; !feof($clients->output); $second++) {
		while (microtime(true) < $start + $second && !feof($clients->output)) {
			usleep(20_000);
			while (($line = fgets($clients->output)) !== false) {
				$last = json_decode($line, true) ?? throw $clients->failure("printed '$line'");
			}
		}
		foreach ($watches as $watch) {
			$watch->look();
		}
		if ($second % 10 === 0) {
			$bench->note(sprintf('  %4d s: %6d asked; worker 1: %s', $second, $last['asked'], $watches[0]->summary()));
		}
	}
	return $last;
}

function judge_workers(Bench $bench, NginxWithFpm $servers, array $watches): void
{
	$pids = array_map(fn (Watch $watch) => $watch->pid, $watches);
	if ($servers->worker_pids() != $pids) {
		$bench->fail('workers did not survive: ' . $servers->log());
	}
	$rows = [];
	foreach ($watches as $i => $watch) {
		foreach ($watch->growth() as $what => ['before' => $before, 'after' => $after, 'limit' => $limit]) {
			$name = 'worker ' . ($i + 1) . ": $what";
			$bench->figure($name, ['second_quarter' => $before, 'last_quarter' => $after]);
			$rows[] = [$name, (int) $before, (int) $after];
			$after > $limit && $bench->fail(sprintf('%s grew from %s to %s', $name, cell($before), cell($after)));
		}
	}
	$bench->table(['', 'second quarter', 'last quarter'], $rows);
}

return [
	'about' => 'pages with and without coroutines through nginx and PHP-FPM: right answers, flat memory',
	'options' => ['requests' => 100_000, 'rate' => 350, 'workers' => 4, 'clients' => 12, 'fpm' => ''],
	'run' => function (Bench $bench): void {
		$servers = start_site($bench);
		$watches = array_map(fn (int $pid) => new Watch($pid, DESCRIPTORS_OF_A_PAGE), $servers->worker_pids());
		$requests = $bench->scaled($bench->option('requests'), 5000);
		$clients = new Process($bench->php->with_module(__DIR__ . '/load.php',
			'127.0.0.1:' . $servers->port(), (string) $requests, (string) $bench->option('rate'), (string) $bench->option('clients')));
		$last = follow_clients($bench, $clients, $watches);
		if ($clients->wait(10.0) !== 0 || empty($last['finished'])) {
			$bench->fail($clients->failure('ended before its time')->getMessage());
		}
		foreach ($last['errors'] ?? [] as $error) {
			$bench->fail($error);
		}
		if (($last['answered'] ?? 0) + ($last['aborted'] ?? 0) !== $last['asked']) {
			$bench->fail('some requests were never answered');
		}
		$bench->figure('totals', $last);
		$bench->table(['page', 'times'], array_map(null, array_keys($last['done']), array_values($last['done'])));
		judge_workers($bench, $servers, $watches);
		$servers->stop();
	},
];
