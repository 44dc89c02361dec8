--TEST--
Iterables are sent in chunks, to HTTP/1.0 until the end; HEAD and 204 have no body
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/server.inc';

use Example\Http\{HttpError, Limits, Request, Response};
use function Async\{await, delay, spawn};

function letters() {
    foreach (["a", "", "bc"] as $piece) {
        delay(1);
        yield $piece;
    }
}

$test = new TestServer(fn(Request $request) => match ($request->path()) {
    "/letters" => new Response(letters(), 200, []),
    "/none" => new Response("", 204, []),
    "/two" => new Response("two", 200, ["Set-Cookie" => ["a=1", "b=2\r\nInjected: no"]]),
});
$end = "Host: x\r\nConnection: close\r\n\r\n";
echo $test->say("GET /letters HTTP/1.1\r\n$end"), "\n";
echo $test->say("GET /letters HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"), "\n\n";
echo $test->say("HEAD /letters HTTP/1.1\r\n$end");
echo $test->say("GET /none HTTP/1.1\r\n$end");
echo $test->say("HEAD /two HTTP/1.1\r\n$end");
echo $test->say("GET /two HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\nGET /two HTTP/1.0\r\n\r\n"), "\n";
$test->stop();
?>
--EXPECT--
HTTP/1.1 200 OK
Transfer-Encoding: chunked
Connection: close

1
a
2
bc
0


HTTP/1.1 200 OK
Connection: close

abc

HTTP/1.1 200 OK
Transfer-Encoding: chunked
Connection: close

HTTP/1.1 204 No Content
Connection: close

HTTP/1.1 200 OK
Set-Cookie: a=1
Set-Cookie: b=2  Injected: no
Content-Length: 3
Connection: close

HTTP/1.1 200 OK
Set-Cookie: a=1
Set-Cookie: b=2  Injected: no
Content-Length: 3
Connection: keep-alive

twoHTTP/1.1 200 OK
Set-Cookie: a=1
Set-Cookie: b=2  Injected: no
Content-Length: 3
Connection: close

two
