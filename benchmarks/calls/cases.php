<?php
/* cases.php - native PHP calls that take a fixed time, as users write them. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

require_once __DIR__ . '/prepared_cases.php';

/*
 * Each closure makes one call and returns whether its result is right. $server is what the case's server told of
 * itself, see servers.php; $delay_ms is how long every call takes.
 *
 * needs:   an extension of PHP, or ''
 * server:  a name that servers.php knows
 * prepare: gets ready for so many calls, in no time that counts; returns what each of them takes as its argument
 *
 * @return array<string, array{needs: string, server: string, prepare: ?\Closure(int): array, call: \Closure(mixed): bool}>
 */
function blocking_calls(int $delay_ms, array $server): array
{
	$cases = [];
	foreach (simple_calls($delay_ms, $server) as $name => [$needs, $call]) {
		$cases[$name] = ['needs' => $needs, 'server' => 'slow', 'prepare' => null, 'call' => $call];
	}
	foreach (prepared_calls($delay_ms, $server) as $name => [$needs, $server_name, $prepare, $call]) {
		$cases[$name] = ['needs' => $needs, 'server' => $server_name, 'prepare' => $prepare, 'call' => $call];
	}
	return $cases;
}

/* @return array<string, array{string, \Closure(): bool}> what they need, the call */
function simple_calls(int $delay_ms, array $server): array
{
	$port = $server['port'] ?? 0;
	$seconds = (string) ($delay_ms / 1000);
	$url = "http://127.0.0.1:$port/";
	$connect = fn () => stream_socket_client("tcp://127.0.0.1:$port", $code, $message, 30);
	$is_answer = fn (mixed $text) => is_string($text) && str_ends_with($text, 'ready');

	$curl = function () use ($url) {
		$handle = curl_init($url);
		curl_setopt($handle, CURLOPT_RETURNTRANSFER, true);
		return $handle;
	};
	$run_multi = function ($multi): void {
		do {
			curl_multi_exec($multi, $running);
			if ($running) {
				curl_multi_select($multi, 10.0);
			}
		} while ($running);
	};
	$socket_pair = function (): array {
		return stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	};

	return [
		'usleep' => ['', fn () => usleep($delay_ms * 1000) === null],
		'time_nanosleep' => ['', fn () => time_nanosleep(0, $delay_ms * 1_000_000) === true],
		'file_get_contents http' => ['', fn () => $is_answer(file_get_contents($url))],
		'fopen http, stream_get_contents' => ['', fn () => $is_answer(stream_get_contents(fopen($url, 'r')))],
		'stream_socket_client, fread' => ['', function () use ($connect, $is_answer) {
			$stream = $connect();
			fwrite($stream, "GET /\n");
			return $is_answer(fread($stream, 8192));
		}],
		'fsockopen, fgets' => ['', function () use ($port) {
			$stream = fsockopen('127.0.0.1', $port);
			fwrite($stream, "GET /\n");
			return fgets($stream) === "HTTP/1.1 200 OK\r\n";
		}],
		'stream_select' => ['', function () use ($connect) {
			$stream = $connect();
			fwrite($stream, "GET /\n");
			$read = [$stream];
			$none = null;
			return stream_select($read, $none, $none, 10) === 1;
		}],
		'stream_select, nothing comes' => ['', function () use ($socket_pair, $delay_ms) {
			$pair = $socket_pair();
			$read = [$pair[0]];
			$none = null;
			return stream_select($read, $none, $none, 0, $delay_ms * 1000) === 0;
		}],
		'fread, time-out' => ['', function () use ($socket_pair, $delay_ms) {
			$pair = $socket_pair();
			stream_set_timeout($pair[0], 0, $delay_ms * 1000);
			fread($pair[0], 1);
			return stream_get_meta_data($pair[0])['timed_out'];
		}],
		'socket_connect, socket_read' => ['sockets', function () use ($port, $is_answer) {
			$socket = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
			socket_connect($socket, '127.0.0.1', $port);
			socket_write($socket, "GET /\n");
			return $is_answer(socket_read($socket, 8192));
		}],
		'socket_select' => ['sockets', function () use ($port) {
			$socket = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
			socket_connect($socket, '127.0.0.1', $port);
			socket_write($socket, "GET /\n");
			$read = [$socket];
			$none = null;
			return socket_select($read, $none, $none, 10) === 1;
		}],
		'curl_exec' => ['curl', fn () => $is_answer(curl_exec($curl()))],
		'curl_multi_exec, 3 handles' => ['curl', function () use ($curl, $run_multi, $is_answer) {
			$multi = curl_multi_init();
			$handles = [$curl(), $curl(), $curl()];
			array_map(fn ($handle) => curl_multi_add_handle($multi, $handle), $handles);
			$run_multi($multi);
			return array_map(fn ($handle) => $is_answer(curl_multi_getcontent($handle)), $handles) === [true, true, true];
		}],
		'shell_exec' => ['', fn () => shell_exec("sleep $seconds; echo ready") === "ready\n"],
		'exec' => ['', fn () => exec("sleep $seconds; echo ready") === 'ready'],
		'popen, fgets, pclose' => ['', function () use ($seconds) {
			$pipe = popen("sleep $seconds; echo ready; exit 3", 'r');
			return fgets($pipe) === "ready\n" && pclose($pipe) === 3;
		}],
		'proc_open, read, proc_close' => ['', function () use ($seconds) {
			$process = proc_open("sleep $seconds; echo ready", [1 => ['pipe', 'w']], $pipes);
			$text = stream_get_contents($pipes[1]);
			return $text === "ready\n" && proc_close($process) === 0;
		}],
		'proc_close alone' => ['', fn () => proc_close(proc_open("sleep $seconds; exit 5", [], $pipes)) === 5],
		'pcntl_waitpid' => ['pcntl', function () use ($seconds) {
			$process = proc_open(['sleep', $seconds], [], $pipes);
			return pcntl_waitpid(proc_get_status($process)['pid'], $status) > 0;
		}],
	];
}
