<?php
/* server.php - the pages in one process: a coroutine per connection, a pool of connections to the database. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Async\Pool;
use Example\Http\{Request, Response, Server, Workers};
use function Bench\Webapp\{connect, render, settings};

require __DIR__ . '/page.php';
require __DIR__ . '/../../examples/http_server/autoload.php';

$settings = settings($argv[1]);
$pool = new Pool(fn (): PDO => connect($settings), max: (int) $argv[2]);
$handler = function (Request $request) use ($pool, $settings): Response {
	$connection = $pool->acquire();
	try {
		return new Response(render($connection, $settings));
	} finally {
		$pool->release($connection);
	}
};
$listener = Workers::listen('127.0.0.1:0');
echo explode(':', stream_socket_get_name($listener, false))[1], "\n";
(new Server($listener, $handler))->run();
