--TEST--
A request gives up after default_socket_timeout, and others run meanwhile
--EXTENSIONS--
true_async
--INI--
default_socket_timeout=1
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$client = spawn(fn() => @file_get_contents("$server/silence"));
spawn(function () {
    delay(5);
    echo "other\n";
});
var_dump(await($client));
?>
--EXPECT--
other
bool(false)
