--TEST--
Clients that take too long are told so, and hung up on
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/server.inc';

use Example\Http\{HttpError, Limits, Request, Response};
use function Async\{await, delay, spawn};

$limits = new Limits(idleSeconds: 0.5, headSeconds: 0.5, bodySeconds: 0.5, writeSeconds: 0.5);
$test = new TestServer(fn(Request $request) => new Response(
    $request->path() === "/big" ? str_repeat("x", 50_000_000) : $request->text(), 200, []), $limits);
$calls = [
    "idle" => fn() => $test->say(),
    "head" => fn() => $test->say("GET / HT"),
    "body" => fn() => $test->say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nabc"),
];
foreach ($calls as $name => $call) {
    $calls[$name] = spawn($call);
}
$reader = $test->connect();
fwrite($reader, "GET /big HTTP/1.1\r\nHost: x\r\n\r\n");
foreach ($calls as $name => $call) {
    echo "$name: ", strtok(await($call), "\n"), "\n";
}
delay(2000);
var_dump(strlen(stream_get_contents($reader)) < 50_000_000);
$test->stop();
?>
--EXPECT--
idle: 
head: HTTP/1.1 408 Request Timeout
body: HTTP/1.1 408 Request Timeout
bool(true)
