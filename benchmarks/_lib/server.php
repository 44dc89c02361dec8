<?php
/* server.php - servers that are measured: each a fresh process (or several), with the port it listens on. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

interface Server
{
	public function port(): int;

	/* @return list<int> processes whose CPU time and memory is the server's, with their children */
	public function pids(): array;

	public function is_running(): bool;

	/* Why it is not running. */
	public function failure(): string;

	public function stop(): void;
}

/* One that prints its port as its first line. */
final class PrintingServer implements Server
{
	public readonly Process $process;
	private readonly int $port;

	public function __construct(array $command, ?int $core)
	{
		$this->process = new Process($command, $core);
		$this->port = (int) $this->process->read_line(5.0);
		if ($this->port === 0) {
			throw $this->process->failure('printed no port');
		}
	}

	public function port(): int
	{
		return $this->port;
	}

	public function pids(): array
	{
		return [$this->process->pid];
	}

	public function is_running(): bool
	{
		return $this->process->is_running();
	}

	public function failure(): string
	{
		return $this->process->failure('ended')->getMessage();
	}

	public function stop(): void
	{
		$this->process->stop();
	}
}

/*
 * One round: a fresh server on the first core, loaded by a fresh generator on the last one, for the usual time
 * unless the arguments say another.
 *
 * @param callable(?int): Server $start starts the server on a core
 */
function load_fresh_server(Bench $bench, callable $start, string $generator, array $arguments): array
{
	$cores = Machine::allowed_cores();
	$server = $start($cores[0]);
	try {
		return load_server($server, $generator, $arguments + ['duration' => $bench->duration()], end($cores));
	} finally {
		$server->stop();
	}
}

/* @return callable(?int): Server for load_fresh_server() */
function starts(array $command): callable
{
	return fn (?int $core) => new PrintingServer($command, $core);
}

/*
 * After so many half seconds: often enough to see the server when it is warm. Looking at the memory of hundreds of processes
 * takes time that they would need.
 */
const LOOKS_AT_MEMORY = [1, 3, 6, 12];

/*
 * Runs a load generator against a server: it is told the port and the processes, and prints its figures. Added to them is
 * "mib", the most memory that the server was seen to hold.
 */
function load_server(Server $server, string $generator, array $arguments, ?int $core, float $seconds = 120.0): array
{
	$command = [native_program($generator), '--port', (string) $server->port()];
	foreach ($server->pids() as $pid) {
		array_push($command, '--server', (string) $pid);
	}
	foreach ($arguments as $name => $value) {
		array_push($command, ...($value === true ? ["--$name"] : ["--$name", (string) $value]));
	}
	[$mib, $ticks] = [0.0, 0];
	$meanwhile = function () use ($server, &$mib, &$ticks): void {
		if (in_array(++$ticks, LOOKS_AT_MEMORY, true)) {
			$mib = max($mib, server_mib($server));
		}
	};
	try {
		return measure($command, $core, $seconds, $meanwhile) + ['mib' => $mib];
	} catch (ProcessFailure $failure) {
		$state = $server->is_running() ? 'server still running' : $server->failure();
		throw new ProcessFailure("{$failure->getMessage()}\n    $state");
	}
}

/* Memory of the server in MiB: what is its own, and its share of what its processes have in common. */
function server_mib(Server $server): float
{
	$kib = 0;
	foreach (processes_of($server) as $pid) {
		$kib += Machine::field("/proc/$pid/smaps_rollup", 'Pss');
	}
	return $kib / 1024;
}

/* @return list<int> the processes of a server and their children */
function processes_of(Server $server): array
{
	$parents = $server->pids();
	$found = [];
	foreach (glob('/proc/[0-9]*', GLOB_ONLYDIR) as $folder) {
		$stat = (string) @file_get_contents("$folder/stat");
		$fields = explode(' ', (string) substr($stat, strrpos($stat, ')') + 2));
		$pid = (int) basename($folder);
		if (in_array($pid, $parents, true) || in_array((int) ($fields[1] ?? 0), $parents, true)) {
			$found[] = $pid;
		}
	}
	return $found;
}
