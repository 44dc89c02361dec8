--TEST--
curl_multi_select() ends when another coroutine has read the answer before the system could report it
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use function Async\{await, delay, spawn, suspend};

require __DIR__ . '/../_lib/net.inc';

[$listener, $address] = listen_tcp();
$multi = curl_multi_init();
$curl = curl_init("http://$address/");
curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
curl_multi_add_handle($multi, $curl);
$accept = spawn(stream_socket_accept(...), $listener);
do {
    curl_multi_exec($multi, $running);
    suspend();
} while (!$accept->isCompleted());
$connection = await($accept);
$request = spawn(fread(...), $connection, 8192);
do {
    curl_multi_exec($multi, $running);
    suspend();
} while (!$request->isCompleted());
delay(500); // libcurl has timers of its own in the beginning
curl_multi_exec($multi, $running);

$begin = hrtime(true);
$selector = spawn(fn() => curl_multi_select($multi, 30) >= 0);
until_parked($selector);
/* Nobody looks at the loop between these two. */
fwrite($connection, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
curl_multi_exec($multi, $running);
var_dump($running, curl_multi_getcontent($curl), await($selector), hrtime(true) - $begin < 25e9);
?>
--EXPECT--
int(0)
string(5) "hello"
bool(true)
bool(true)
