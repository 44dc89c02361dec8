<?php
/* http_server.php - the server of http.inc as a process; prints its address, ends when its input ends. */
/* SPDX-License-Identifier: MIT */

use function Async\spawn;

require __DIR__ . '/http.inc';
require __DIR__ . '/certificate.inc';

if (function_exists('pcntl_alarm')) {
    pcntl_alarm((int) (getenv('HTTP_SERVER_SECONDS') ?: 120));
}
$certificate = $argv[1] ?? '';
[$listener, $address] = listen_tcp($certificate === '' ? null : tls_server_context($certificate));
echo $certificate === '' ? 'http' : 'https', "://$address\n";
spawn((new HttpServer($listener, $certificate !== ''))->serve(...));
fread(STDIN, 1);
exit;
