--TEST--
Bodies arrive with a length, in chunks, in pieces, and after "100 Continue"
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/server.inc';

use Example\Http\{HttpError, Limits, Request, Response};
use function Async\{await, delay, spawn};

$test = new TestServer(fn(Request $request) => new Response("[{$request->text()}]\n", 200, []));
$head = "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
echo $test->say("{$head}Content-Length: 5\r\n\r\nhello"), "\n";
echo $test->say("{$head}Content-Length: 5\r\n\r", "\nhe", "llo"), "\n";
echo $test->say("{$head}Transfer-Encoding: chunked\r\n\r\n4\r\nchun\r\n3;name=value\r\nked\r\n0\r\nTrailer: ignored\r\n\r\n"), "\n";
echo $test->say("{$head}Transfer-Encoding: chunked\r\n\r\n", "2", "\r", "\nab\r\n0", "\r\n\r\n"), "\n";
echo $test->say("{$head}Content-Length: 2\r\nExpect: 100-continue\r\n\r\n", "ok"), "\n";
$test->stop();
?>
--EXPECT--
HTTP/1.1 200 OK
Content-Length: 8
Connection: close

[hello]

HTTP/1.1 200 OK
Content-Length: 8
Connection: close

[hello]

HTTP/1.1 200 OK
Content-Length: 10
Connection: close

[chunked]

HTTP/1.1 200 OK
Content-Length: 5
Connection: close

[ab]

HTTP/1.1 100 Continue

HTTP/1.1 200 OK
Content-Length: 5
Connection: close

[ok]
