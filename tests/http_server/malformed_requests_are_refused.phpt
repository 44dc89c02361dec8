--TEST--
What two servers could understand in two ways is refused
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/server.inc';

use Example\Http\{HttpError, Limits, Request, Response};
use function Async\{await, delay, spawn};

$test = new TestServer(fn(Request $request) => new Response("understood {$request->text()}", 200, []));
$requests = [
    "no request line" => "hello\r\n\r\n",
    "two spaces" => "GET  / HTTP/1.1\r\nHost: x\r\n\r\n",
    "HTTP/2" => "GET / HTTP/2.0\r\nHost: x\r\n\r\n",
    "no Host" => "GET / HTTP/1.1\r\n\r\n",
    "two Hosts" => "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
    "space before colon" => "GET / HTTP/1.1\r\nHost: x\r\nA : b\r\n\r\n",
    "folded field" => "GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n",
    "bare line feed" => "GET / HTTP/1.1\r\nHost: x\nA: b\r\n\r\n",
    "zero byte" => "GET / HTTP/1.1\r\nHost: x\r\nA: b\0\r\n\r\n",
    "negative length" => "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    "two lengths" => "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
    "length and chunks" => "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "other coding" => "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
    "malformed chunk" => "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0x2\r\nab\r\n",
    "chunk without end" => "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabcd\r\n",
];
foreach ($requests as $name => $text) {
    echo str_pad("$name:", 20), strtok($test->say($text), "\n"), "\n";
}
$test->stop();
?>
--EXPECT--
no request line:    HTTP/1.1 400 Bad Request
two spaces:         HTTP/1.1 400 Bad Request
HTTP/2:             HTTP/1.1 505 HTTP Version Not Supported
no Host:            HTTP/1.1 400 Bad Request
two Hosts:          HTTP/1.1 400 Bad Request
space before colon: HTTP/1.1 400 Bad Request
folded field:       HTTP/1.1 400 Bad Request
bare line feed:     HTTP/1.1 400 Bad Request
zero byte:          HTTP/1.1 400 Bad Request
negative length:    HTTP/1.1 400 Bad Request
two lengths:        HTTP/1.1 400 Bad Request
length and chunks:  HTTP/1.1 400 Bad Request
other coding:       HTTP/1.1 501 Not Implemented
malformed chunk:    HTTP/1.1 400 Bad Request
chunk without end:  HTTP/1.1 400 Bad Request
