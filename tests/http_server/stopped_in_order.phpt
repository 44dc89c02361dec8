--TEST--
A server that is stopped answers what it has begun, and hangs up on who is idle
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/server.inc';

use Example\Http\{HttpError, Limits, Request, Response};
use function Async\{await, delay, spawn};

$test = new TestServer(function (Request $request) {
    echo "begun\n";
    delay(100);
    return new Response("answered\n", 200, []);
});
$idle = $test->connect();
$busy = $test->connect();
fwrite($busy, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
delay(50);
$test->stop();
echo "stopped\n";
echo without_date(stream_get_contents($busy));
var_dump(stream_get_contents($idle));
var_dump(@stream_socket_client("tcp://$test->address"));
?>
--EXPECT--
begun
stopped
HTTP/1.1 200 OK
Content-Length: 9
Connection: close

answered
string(0) ""
bool(false)
