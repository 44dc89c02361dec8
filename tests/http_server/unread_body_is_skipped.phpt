--TEST--
A body that the handler has not read does not spoil the next request
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/server.inc';

use Example\Http\{HttpError, Limits, Request, Response};
use function Async\{await, delay, spawn};

$test = new TestServer(fn(Request $request) => new Response($request->path() . "\n", 200, []));
echo $test->say("POST /1 HTTP/1.1\r\nHost: x\r\nContent-Length: 22\r\n\r\nGET /0 HTTP/1.1\r\n\r\n...GET /2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
$test->stop();
?>
--EXPECT--
HTTP/1.1 200 OK
Content-Length: 3

/1
HTTP/1.1 200 OK
Content-Length: 3
Connection: close

/2
