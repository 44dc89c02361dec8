<?php
/* index.php - the pages: /KIND?n=NUMBER. What each of them answers, load.php knows. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Async\Channel;
use function Async\{await, delay, spawn, suspend};

/* ---- without the API ---- */

function plain(int $n): void
{
	echo "plain $n";
}

function long(int $n): void
{
	echo str_repeat(sprintf('%08d', $n), 20_000);
}

function failing(int $n): void
{
	throw new RuntimeException("failing $n");
}

/* The lock of the session file is held until the end. */
function session(int $n): void
{
	session_start();
	$_SESSION['visits'] = ($_SESSION['visits'] ?? 0) + 1;
	echo "visit {$_SESSION['visits']}";
}

/* ---- with it ---- */

/* Each pair of coroutines talks over a pair of sockets. */
function sockets(int $n): void
{
	$talkers = [];
	for ($i = 0; $i < 4; $i++) {
		$talkers[] = spawn(function () use ($i, $n) {
			[$near, $far] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
			$reader = spawn(fn () => fgets($far));
			usleep(500);
			fwrite($near, $n * $i . "\n");
			return (int) await($reader);
		});
	}
	echo 'sockets ', array_sum(array_map(await(...), $talkers));
}

/* Asks the server in front of it for files. */
function pages(int $n): void
{
	$address = "http://127.0.0.1:{$_SERVER['SERVER_PORT']}/file.txt";
	$pages = array_map(fn () => spawn(file_get_contents(...), $address), range(1, 3));
	echo implode(' ', array_map(await(...), $pages)), " $n";
}

function channel(int $n): void
{
	$channel = new Channel(2);
	spawn(function () use ($channel, $n) {
		for ($i = 0; $i < 10; $i++) {
			$channel->send($n + $i);
		}
		$channel->close();
	});
	echo 'channel ', array_sum(iterator_to_array($channel, false));
}

function caught(int $n): void
{
	try {
		await(spawn(function () use ($n) {
			usleep(500);
			throw new RuntimeException("caught $n");
		}));
	} catch (RuntimeException $exception) {
		echo $exception->getMessage();
	}
}

function uncaught(int $n): void
{
	spawn(function () use ($n) {
		usleep(500);
		throw new RuntimeException("uncaught $n");
	});
	delay(5);
	echo 'not reached';
}

function exits(int $n): void
{
	spawn(fn () => sleep(60));
	spawn(function () use ($n) {
		try {
			usleep(500);
			exit("exits $n");
		} finally {
			echo ' finally';
		}
	});
	sleep(60);
}

function memory(int $n): void
{
	spawn(fn () => sleep(60));
	spawn(function () use ($n) {
		suspend();
		echo "memory $n ";
		ini_set('memory_limit', '16M');
		return str_repeat('x', 100_000_000);
	});
	sleep(60);
}

/* Each coroutine has an output buffer of its own. */
function buffers(int $n): void
{
	$parts = array_map(fn (int $i) => spawn(function () use ($i, $n) {
		ob_start();
		for ($k = 0; $k < 3; $k++) {
			echo $i * $n, ' ';
			suspend();
		}
		return ob_get_clean();
	}), [1, 2, 3]);
	ob_start(fn (string $text) => strtoupper($text));
	echo 'buffers ', implode('', array_map(await(...), $parts));
}

/* The session is closed by the end of the request while others still wait. */
function session_in_coroutine(int $n): void
{
	await(spawn(session(...), $n));
}

/* Coroutines that are left over when the page is done, among them one in a native call. */
function left_over(int $n): void
{
	[$near, $far] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	$left[] = spawn(fn () => fgets($near));
	$left[] = spawn(fn () => sleep(60));
	suspend();
	register_shutdown_function(function () use ($n) {
		echo "left over $n";
		exit;
	});
	foreach ($left as $coroutine) {
		$coroutine->cancel();
	}
}

/* Nobody is there any more to read this. */
function aborted(int $n): void
{
	for ($i = 0; $i < 20; $i++) {
		echo str_repeat("aborted $n ", 1000);
		flush();
		delay(1);
	}
}

function timers(int $n): void
{
	$scope = new Async\Scope();
	for ($i = 0; $i < 20; $i++) {
		$scope->spawn(fn () => sleep(60));
	}
	delay(2);
	$scope->cancel();
	delay(1);
	echo 'timers ', $scope->isFinished() ? $n : 'are left';
}

$page = trim((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH), '/');
$page((int) ($_GET['n'] ?? 0));
