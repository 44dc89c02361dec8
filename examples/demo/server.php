<?php
/* server.php - a web server of 30 lines: one coroutine per connection, each in plain blocking style. */
/* SPDX-License-Identifier: MIT */

use function Async\spawn;

/** Starts the server in a child process that lives as long as the pipe is open. Returns [URL, pipe]. */
function start_server(int $milliseconds): array
{
    $backlog = stream_context_create(['socket' => ['backlog' => 512]]);
    $listener = stream_socket_server('tcp://127.0.0.1:0', context: $backlog);
    [$here, $there] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);

    if (pcntl_fork() === 0) {
        fclose($here);
        serve($listener, $there, $milliseconds);
    }

    fclose($there);
    return ['http://' . stream_socket_get_name($listener, false), $here];
}

function serve($listener, $parent, int $milliseconds): never
{
    spawn(function () use ($parent) {
        fread($parent, 1); // returns when the parent has gone
        exit(0);
    });

    while (true) {
        $connection = stream_socket_accept($listener, -1);
        spawn(answer(...), $connection, $milliseconds);
    }
}

function answer($connection, int $milliseconds): void
{
    $path = explode(' ', fgets($connection))[1];
    while (trim(fgets($connection)) !== '');
    usleep($milliseconds * 1000);
    $body = "This is page $path";
    fwrite($connection, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " . strlen($body) . "\r\n\r\n$body");
    fclose($connection);
}
