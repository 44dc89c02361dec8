<?php
/* server.php - a TCP echo server in plain PHP streams, one coroutine per connection. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use function Async\spawn;

$server = stream_socket_server('tcp://127.0.0.1:0', $error, $message, context: stream_context_create([
	'socket' => ['backlog' => 4096, 'tcp_nodelay' => true],
])) or exit("$message\n");
echo explode(':', stream_socket_get_name($server, false))[1], "\n";

$serve = function ($connection): void {
	while (($data = fread($connection, 8192)) !== false && $data !== '') {
		fwrite($connection, $data);
	}
	fclose($connection);
};

spawn(function () use ($server, $serve): void {
	while (true) {
		if ($connection = @stream_socket_accept($server, -1)) {
			spawn($serve, $connection);
		}
	}
});
