<?php
/* revolt.php - the same on the Revolt event loop: one callback per connection, the same parser. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Example\Http\{Head, Limits};
use Revolt\EventLoop;

require __DIR__ . '/../../examples/http_server/autoload.php';
require $argv[1];

$limits = new Limits();
$date = gmdate('D, d M Y H:i:s \G\M\T');
EventLoop::repeat(1, function () use (&$date): void {
	$date = gmdate('D, d M Y H:i:s \G\M\T');
});

$serve = function ($connection) use ($limits, &$date): void {
	stream_set_blocking($connection, false);
	[$received, $last_text, $head] = ['', '', null];
	EventLoop::onReadable($connection, function (string $id, $connection) use (&$received, &$last_text, &$head, $limits, &$date): void {
		$data = fread($connection, 2048);
		if ($data === false || $data === '') {
			EventLoop::cancel($id);
			fclose($connection);
			return;
		}
		$received .= $data;
		while (($end = strpos($received, "\r\n\r\n")) !== false) {
			$text = substr($received, 0, $end + 4);
			$received = substr($received, $end + 4);
			if ($text !== $last_text) {
				$head = Head::parse($text, $limits);
				$last_text = $text;
			}
			fwrite($connection, "HTTP/1.1 200 OK\r\nDate: $date\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 14\r\n\r\nHello, world!\n");
		}
	});
};

$listener = stream_socket_server('tcp://127.0.0.1:0', $error, $message, context: stream_context_create([
	'socket' => ['backlog' => 4096, 'tcp_nodelay' => true],
]));
stream_set_blocking($listener, false);
echo explode(':', stream_socket_get_name($listener, false))[1], "\n";
EventLoop::onReadable($listener, function () use ($listener, $serve): void {
	while ($connection = @stream_socket_accept($listener, 0)) {
		$serve($connection);
	}
});
EventLoop::run();
