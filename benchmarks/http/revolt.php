<?php
/* revolt.php - the same on the Revolt event loop: one callback per connection; the same parser, requests and responses. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Example\Http\{Head, Limits, Request, Response};
use Revolt\EventLoop;

require __DIR__ . '/../../examples/http_server/autoload.php';
require $argv[1];

$limits = new Limits();
$hello = new Response("Hello, world!\n");
$handler = fn (Request $request): Response => match ($request->head->target) {
	'/' => $hello,
};
$date = gmdate('\D\a\t\e: D, d M Y H:i:s \G\M\T') . "\r\n";
EventLoop::repeat(1, function () use (&$date): void {
	$date = gmdate('\D\a\t\e: D, d M Y H:i:s \G\M\T') . "\r\n";
});

$serve = function ($connection) use ($limits, $handler, &$date): void {
	stream_set_blocking($connection, false);
	[$received, $last_text, $head] = ['', '', null];
	EventLoop::onReadable($connection, function (string $id, $connection) use (&$received, &$last_text, &$head, $limits, $handler, &$date): void {
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
			$response = $handler(new Request($head, null));
			fwrite($connection, "$response->head$date\r\n$response->body");
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
