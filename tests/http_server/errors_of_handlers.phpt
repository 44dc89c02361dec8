--TEST--
A handler that throws answers with an error, and the connection goes on
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/server.inc';

use Example\Http\{HttpError, Limits, Request, Response};
use function Async\{await, delay, spawn};

ini_set("error_log", "/dev/null");
$test = new TestServer(fn(Request $request) => match ($request->path()) {
    "/teapot" => throw new HttpError(409, "Not now"),
    "/bug" => throw new LogicException("a secret"),
    "/stream" => new Response((function () {
        yield "begun";
        throw new LogicException("too late");
    })(), 200, []),
    default => new Response("fine\n", 200, []),
});
$request = fn(string $path, string $fields = "") => "GET $path HTTP/1.1\r\nHost: x\r\n$fields\r\n";
echo $test->say($request("/teapot"), $request("/bug"), $request("/", "Connection: close\r\n")), "\n";
echo $test->say($request("/stream")), "\n";
echo $test->say($request("/", "Connection: close\r\n"));
$test->stop();
?>
--EXPECT--
HTTP/1.1 409 Conflict
Content-Type: text/plain; charset=utf-8
Content-Length: 8

Not now
HTTP/1.1 500 Internal Server Error
Content-Type: text/plain; charset=utf-8
Content-Length: 22

Internal Server Error
HTTP/1.1 200 OK
Content-Length: 5
Connection: close

fine

HTTP/1.1 200 OK
Transfer-Encoding: chunked

5
begun

HTTP/1.1 200 OK
Content-Length: 5
Connection: close

fine
