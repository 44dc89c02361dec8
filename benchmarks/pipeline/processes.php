<?php
/* processes.php - a process for each stage, a socket between each two. Events are packed: 4 or 5 numbers of 32 bits. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Bench\{Fields, Sink};
use function Bench\{is_wanted_event, make_event, report};

require __DIR__ . '/../_lib/child.php';
require __DIR__ . '/stages.php';

/* @return array{resource, resource} where to write, where to read */
function connect(): array
{
	return stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
}

/* The events that come from a socket, until its other end is closed. @return Generator<array> */
function read_events($from, int $numbers): Generator
{
	while (true) {
		$packed = '';
		while (strlen($packed) < 4 * $numbers) {
			$piece = fread($from, 4 * $numbers - strlen($packed));
			if ($piece === false || $piece === '') {
				return;
			}
			$packed .= $piece;
		}
		yield array_values(unpack("V$numbers", $packed));
	}
}

function write_event($to, array $event): void
{
	fwrite($to, pack('V*', ...$event));
}

/* Runs a stage in a process of its own, which keeps only the two sockets it works with. */
function start_stage(array $sockets, Closure $stage): int
{
	$pid = pcntl_fork();
	if ($pid === 0) {
		foreach ($sockets as $socket) {
			fclose($socket);
		}
		$stage();
		exit(0);
	}
	return $pid;
}

function total_cpu_ns(): int
{
	$sum = 0;
	foreach ([0, 1] as $who) { /* this process, its children that have ended */
		$usage = getrusage($who);
		$sum += ($usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec']) * 1_000_000_000
			+ ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) * 1000;
	}
	return $sum;
}

$events = (int) $argv[1];
[[$to_filter, $from_source], [$to_count, $from_filter], [$to_sink, $from_count]] = [connect(), connect(), connect()];
$start = hrtime(true);
$cpu = total_cpu_ns();
$pids[] = start_stage([$from_source, $to_count, $from_filter, $to_sink, $from_count], function () use ($events, $to_filter): void {
	for ($i = 0; $i < $events; $i++) {
		write_event($to_filter, make_event($i));
	}
});
$pids[] = start_stage([$to_filter, $from_filter, $to_sink, $from_count], function () use ($from_source, $to_count): void {
	foreach (read_events($from_source, 4) as $event) {
		if (is_wanted_event($event)) {
			write_event($to_count, $event);
		}
	}
});
$pids[] = start_stage([$to_filter, $from_source, $to_count, $from_count], function () use ($from_filter, $to_sink): void {
	$fields = new Fields();
	foreach (read_events($from_filter, 4) as $event) {
		write_event($to_sink, $fields->add($event));
	}
});
foreach ([$to_filter, $from_source, $to_count, $from_filter, $to_sink] as $socket) {
	fclose($socket);
}
$sink = new Sink();
foreach (read_events($from_count, 5) as $event) {
	$sink->take($event);
}
foreach ($pids as $pid) {
	pcntl_waitpid($pid, $status);
}
$wall = (hrtime(true) - $start) / $events;
report([
	'wall_ns' => $wall,
	'cpu_ns' => (total_cpu_ns() - $cpu) / $events,
	'per_second' => 1e9 / $wall,
	'passed' => $sink->events,
	'sum' => $sink->sum,
]);
