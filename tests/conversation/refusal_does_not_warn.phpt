--TEST--
The refused call makes no warning and leaves the connection alone
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncException;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = tcp_pair();
$first = spawn(fn() => fgets($near));
until_parked($first);
foreach (['fgets', 'fgetc', 'stream_get_contents'] as $function) {
    try {
        $function($near);
    } catch (AsyncException) {
        echo "$function is refused\n";
    }
}
fwrite($far, "line\n");
echo await($first);
?>
--EXPECT--
fgets is refused
fgetc is refused
stream_get_contents is refused
line
