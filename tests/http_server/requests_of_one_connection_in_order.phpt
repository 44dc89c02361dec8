--TEST--
Requests that are sent at once on one connection are answered in order
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/server.inc';

use Example\Http\{HttpError, Limits, Request, Response};
use function Async\{await, delay, spawn};

$test = new TestServer(fn(Request $request) => new Response($request->method() . " " . $request->path() . "\n"));
echo $test->say("GET /a HTTP/1.1\r\nHost: x\r\n\r\n\r\nPOST /b%20c?d HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\nGET /never HTTP/1.1\r\n\r\n");
$test->stop();
echo "stopped\n";
?>
--EXPECT--
HTTP/1.1 200 OK
Content-Type: text/plain; charset=utf-8
Content-Length: 7

GET /a
HTTP/1.1 200 OK
Content-Type: text/plain; charset=utf-8
Content-Length: 10
Connection: close

POST /b c
stopped
