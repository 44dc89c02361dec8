<?php
/* ours.php - the HTTP server of examples/, which answers with a short text, a file, or after some milliseconds. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Example\Http\{HttpError, Limits, Request, Response, Server, Workers};

require __DIR__ . '/../../examples/http_server/autoload.php';

$hello = new Response("Hello, world!\n");
$handler = fn (Request $request): Response => match ($request->head->target) {
	'/' => $hello,
	'/file' => new Response(file_get_contents($argv[1])),
	default => throw new HttpError(404),
};
$listener = Workers::listen('127.0.0.1:0');
echo explode(':', stream_socket_get_name($listener, false))[1], "\n";
(new Server($listener, $handler, new Limits(connections: 100_000)))->run();
