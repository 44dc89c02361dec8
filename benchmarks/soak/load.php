<?php
/* load.php - one process under a mixed load: sockets, sleeps, cancellations, spawns, exceptions, processes. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Async\AsyncCancellation;
use function Async\{await, delay, spawn, suspend};

require __DIR__ . '/ledger.php';

final class SoakError extends Exception
{
}

/* Everything the workers share. */
final class Soak
{
	public readonly Ledger $ledger;
	public string $address;
	private readonly float $end;

	/* rest: how many times longer than usual the workers rest between their steps */
	public function __construct(float $seconds, private readonly float $rest)
	{
		$this->ledger = new Ledger();
		$this->end = microtime(true) + $seconds;
	}

	public function goes_on(): bool
	{
		return microtime(true) < $this->end;
	}

	/* Runs a step again and again, with a short rest in between. */
	public function worker(string $kind, Closure $step, int $most_rest_ms): Closure
	{
		return function () use ($kind, $step, $most_rest_ms): void {
			while ($this->goes_on()) {
				try {
					$step($this);
					$this->ledger->count($kind);
				} catch (Throwable $error) {
					$this->ledger->error("$kind: " . $error::class . ": {$error->getMessage()} at line {$error->getLine()}");
				}
				usleep((int) (random_int(0, $most_rest_ms * 1000) * $this->rest));
			}
		};
	}
}

/* Answers "number word\n" with "number WORD\n"; "slow" is answered late, so that it can be given up. */
function serve(Soak $soak, $connection): void
{
	while (($line = fgets($connection)) !== false) {
		[$number, $word] = explode(' ', rtrim($line), 2);
		$soak->ledger->serve((int) $number);
		if (str_starts_with($word, 'slow')) {
			usleep(20_000);
		}
		if (@fwrite($connection, "$number " . strtoupper($word) . "\n") === false) {
			break;
		}
	}
	fclose($connection);
}

/* Returns the coroutine that accepts connections until it is cancelled. */
function start_server(Soak $soak): Async\Coroutine
{
	$context = stream_context_create(['socket' => ['backlog' => 1024]]);
	$server = stream_socket_server('tcp://127.0.0.1:0', $code, $message, context: $context);
	$soak->address = 'tcp://' . stream_socket_get_name($server, false);
	return spawn(function () use ($soak, $server): void {
		while (true) {
			$connection = @stream_socket_accept($server, 60);
			if ($connection) {
				spawn(serve(...), $soak, $connection);
			}
		}
	});
}

function request(Soak $soak, $connection, string $word): void
{
	$number = $soak->ledger->ask();
	fwrite($connection, "$number $word\n");
	$soak->ledger->answer($number, fgets($connection), "$number " . strtoupper($word) . "\n");
}

function connect(Soak $soak)
{
	return stream_socket_client($soak->address, $code, $message, 10) ?: throw new SoakError("connect: $message");
}

function short_conversation(Soak $soak): void
{
	$connection = connect($soak);
	for ($i = random_int(1, 10); $i > 0; $i--) {
		request($soak, $connection, str_repeat('hello', random_int(1, 20)));
	}
	fclose($connection);
}

/* Cancels a client in the middle of its request. Either it had its answer, or it gives the request up. */
function abandoned_request(Soak $soak): void
{
	$client = spawn(function () use ($soak): void {
		$connection = connect($soak);
		$number = $soak->ledger->ask();
		try {
			fwrite($connection, "$number slow\n");
			$answer = fgets($connection);
			suspend(); /* a cancellation that came inside fgets() is thrown here at the latest */
			$soak->ledger->answer($number, $answer, "$number SLOW\n");
		} catch (AsyncCancellation $cancellation) {
			$soak->ledger->give_up($number);
			throw $cancellation;
		} finally {
			fclose($connection);
		}
	});
	delay(random_int(1, 30));
	$client->cancel();
	try {
		await($client);
	} catch (AsyncCancellation) {
		$soak->ledger->count('cancelled client');
	}
}

function sleeps(Soak $soak): void
{
	$ms = random_int(0, 20);
	$start = hrtime(true);
	random_int(0, 1) ? usleep($ms * 1000) : delay($ms);
	if (hrtime(true) - $start < $ms * 1_000_000) {
		throw new SoakError("woke up before $ms ms");
	}
}

function cancelled_sleep(Soak $soak): void
{
	$sleeper = spawn(fn () => delay(60_000));
	suspend();
	$sleeper->cancel();
	try {
		await($sleeper);
	} catch (AsyncCancellation) {
		return;
	}
	throw new SoakError('a cancelled sleeper returned');
}

/* A tree of coroutines, each returning how many there are below it. */
function tree(int $depth): int
{
	if ($depth === 0) {
		return 1;
	}
	$branches = [spawn(tree(...), $depth - 1), spawn(tree(...), $depth - 1), spawn(tree(...), $depth - 1)];
	return 1 + array_sum(array_map(await(...), $branches));
}

function spawned_tree(Soak $soak): void
{
	$count = tree(4);
	if ($count !== 121) {
		throw new SoakError("a tree of $count coroutines instead of 121");
	}
}

function thrown_exception(Soak $soak): void
{
	$text = 'number ' . random_int(0, 1000);
	$thrower = spawn(function () use ($text): void {
		usleep(random_int(0, 1000));
		throw new SoakError($text);
	});
	try {
		await($thrower);
	} catch (SoakError $error) {
		if ($error->getMessage() === $text) {
			return;
		}
	}
	throw new SoakError('the exception of a coroutine did not arrive');
}

function pipe_round_trip(Soak $soak): void
{
	[$left, $right] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	$size = random_int(1, 300_000);
	spawn(function () use ($left, $size): void {
		fwrite($left, str_repeat('x', $size));
		fclose($left);
	});
	$length = strlen(stream_get_contents($right));
	if ($length !== $size) {
		throw new SoakError("$length of $size bytes came through");
	}
}

function child_process(Soak $soak): void
{
	$number = (string) random_int(0, 9999);
	if (shell_exec("echo $number") !== "$number\n") {
		throw new SoakError('a child process lost its output');
	}
}

/* One line of JSON a second tells the observer how it goes. */
function report_progress(Soak $soak): void
{
	while ($soak->goes_on()) {
		echo json_encode($soak->ledger->figures()), "\n";
		delay(1000);
	}
}

$soak = new Soak((float) $argv[1], (float) $argv[2]);
$acceptor = start_server($soak);
spawn(report_progress(...), $soak);

$workers = [
	/* kind => [step, how many workers, longest rest in ms] */
	'conversation' => [short_conversation(...), 40, 20],
	'abandoned request' => [abandoned_request(...), 20, 20],
	'sleep' => [sleeps(...), 20, 5],
	'cancelled sleep' => [cancelled_sleep(...), 10, 10],
	'tree' => [spawned_tree(...), 5, 30],
	'exception' => [thrown_exception(...), 10, 10],
	'pipe' => [pipe_round_trip(...), 5, 50],
	'process' => [child_process(...), 2, 500],
];
$running = [];
foreach ($workers as $kind => [$step, $count, $most_rest_ms]) {
	for ($i = 0; $i < $count; $i++) {
		$running[] = spawn($soak->worker($kind, $step, $most_rest_ms));
	}
}
array_map(await(...), $running);
$acceptor->cancel();
echo json_encode(['finished' => true] + $soak->ledger->figures()), "\n";
