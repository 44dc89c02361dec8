<?php
/* dbgp_server.php - a development environment that sets a breakpoint nobody reaches and lets every script run. */
/* SPDX-License-Identifier: MIT */

// Writes its port into the file that it is given, and ends when its standard input does.
$server = stream_socket_server('tcp://127.0.0.1:0');
file_put_contents("$argv[1].new", substr(strrchr(stream_socket_get_name($server, false), ':'), 1));
rename("$argv[1].new", $argv[1]);
$connections = [];
while (true) {
    $readable = [STDIN, $server, ...$connections];
    $none = null;
    stream_select($readable, $none, $none, null);
    foreach ($readable as $stream) {
        if ($stream === STDIN) {
            exit;
        }
        if ($stream === $server) {
            $connection = stream_socket_accept($server);
            $connections[(int) $connection] = $connection;
            fwrite($connection, "breakpoint_set -i 1 -t line -f file:///nobody/has/this/file -n 1\0run -i 2\0");
        } elseif (($data = fread($stream, 65536)) === '' || $data === false || str_contains($data, 'status="stopping"')) {
            unset($connections[(int) $stream]);
            fclose($stream);
        }
    }
}
