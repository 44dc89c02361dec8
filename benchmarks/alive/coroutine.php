<?php
/* coroutine.php - N coroutines, each with a round trip to a server behind it, all waiting at the same time. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Async\{Channel, FutureState, Future};
use function Async\{await, get_coroutines, runtime_stats, spawn, suspend};
use function Bench\{memory_usage, report};

require __DIR__ . '/../_lib/child.php';

[, $port, $count, $connections] = $argv;
$count = (int) $count;

/* Few connections for many: each is used by one coroutine after the other. */
$free = new Channel((int) $connections);
for ($i = 0; $i < $connections; $i++) {
	$free->send(stream_socket_client("tcp://127.0.0.1:$port"));
}

$state = new FutureState();
$end = new Future($state);
$done = 0;
$body = function (int $number) use ($free, $end, &$done): void {
	$connection = $free->recv();
	$message = sprintf('%015d|', $number);
	fwrite($connection, $message);
	if (fread($connection, 16) !== $message) {
		throw new Exception("Coroutine $number was answered with something else");
	}
	$free->send($connection);
	$done++;
	await($end);
};

$before = memory_usage()['rss'];
$start = hrtime(true);
for ($i = 0; $i < $count; $i++) {
	spawn($body, $i);
}
while ($done < $count) {
	suspend();
}
$seconds = (hrtime(true) - $start) / 1e9;
$alive = runtime_stats()['coroutines_total'] - 1;
$rss = memory_usage()['rss'];
$state->complete(null);
report([
	'seconds' => $seconds,
	'us_each' => $seconds * 1e6 / $count,
	'alive' => $alive,
	'mib' => $rss / 2 ** 20,
	'bytes' => ($rss - $before) / $count,
]);
