<?php
/* hello.php - a web application on the HTTP server of this folder: hello.php [ADDRESS [PROCESSES]] */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Async\Signal;
use Example\Http\{HttpError, Request, Response, Server, Workers};
use function Async\{await_any_or_fail, delay, signal, spawn};

require __DIR__ . '/autoload.php';

/* Everything in here may wait: other requests go on meanwhile. */
function handle(Request $request): Response
{
    return match ($request->path()) {
        '/' => new Response("Hello, world!\n"),
        '/echo' => new Response($request->text()),
        '/size' => new Response(array_sum(array_map(strlen(...), iterator_to_array($request->pieces(), false))) . "\n"),
        '/slow' => slow((int) ($request->query()['ms'] ?? 100)),
        '/count' => new Response(count_to((int) ($request->query()['to'] ?? 5))),
        '/fail' => throw new RuntimeException('This handler always fails'),
        default => throw new HttpError(404),
    };
}

function slow(int $milliseconds): Response
{
    delay(max(0, min($milliseconds, 10_000)));
    return Response::json(['waited' => $milliseconds]);
}

/* Sent piece by piece. */
function count_to(int $last): Generator
{
    for ($i = 1; $i <= $last; $i++) {
        delay(10);
        yield "$i\n";
    }
}

function serve(string $address): void
{
    $listener = Workers::listen($address);
    $server = new Server($listener, handle(...));
    spawn(function () use ($server): void {
        await_any_or_fail([signal(Signal::SIGTERM), signal(Signal::SIGINT)]);
        $server->stop();
    });
    echo 'Listening on ', stream_socket_get_name($listener, false), "\n";
    $server->run();
}

$address = $argv[1] ?? '127.0.0.1:8080';
$processes = (int) ($argv[2] ?? 1);
if ($processes === 1) {
    serve($address);
} else {
    Workers::run($processes, fn () => serve($address));
}
