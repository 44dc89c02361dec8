--TEST--
Heads, fields and bodies that are too large are refused, before they are in memory
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/server.inc';

use Example\Http\{HttpError, Limits, Request, Response};
use function Async\{await, delay, spawn};

$limits = new Limits(headBytes: 200, fields: 3, bodyBytes: 10);
$test = new TestServer(fn(Request $request) => new Response("understood {$request->text()}", 200, []), $limits);
$many = str_repeat("x", 300);
$requests = [
    "target" => "GET /$many",
    "field" => "GET / HTTP/1.1\r\nHost: $many",
    "fields" => "GET / HTTP/1.1\r\nHost: x\r\nA: 1\r\nB: 2\r\nC: 3\r\n\r\n",
    "body" => "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\n\r\n",
    "chunks" => "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nabcdef\r\n6\r\n",
    "chunk" => "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffff\r\n",
    "trailer" => "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nA: $many",
];
foreach ($requests as $name => $text) {
    echo "$name: ", strtok($test->say($text), "\n"), "\n";
}
$test->stop();
?>
--EXPECT--
target: HTTP/1.1 414 URI Too Long
field: HTTP/1.1 431 Request Header Fields Too Large
fields: HTTP/1.1 431 Request Header Fields Too Large
body: HTTP/1.1 413 Content Too Large
chunks: HTTP/1.1 413 Content Too Large
chunk: HTTP/1.1 413 Content Too Large
trailer: HTTP/1.1 431 Request Header Fields Too Large
