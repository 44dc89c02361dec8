--TEST--
After a read of a connection was cancelled, what comes next can still be read, also by the functions that stop at the end
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

foreach (['tcp_pair', 'unix_pair'] as $make) {
    foreach (['first', 'second'] as $read) {
        [$near, $far] = $make();
        if ($read === 'second') {
            fwrite($far, 'first');
            fread($near, 5);
        }
        $reader = spawn(function () use ($near, $make, $read) {
            try {
                fread($near, 10);
            } catch (Async\AsyncCancellation) {
                echo "$make, $read read: cancelled\n";
            }
        });
        until_parked($reader);
        $reader->cancel();
        await($reader);
        fwrite($far, "line\n");
        var_dump(feof($near), stream_get_meta_data($near)['eof'], fgets($near));
    }
}
?>
--EXPECT--
tcp_pair, first read: cancelled
bool(false)
bool(false)
string(5) "line
"
tcp_pair, second read: cancelled
bool(false)
bool(false)
string(5) "line
"
unix_pair, first read: cancelled
bool(false)
bool(false)
string(5) "line
"
unix_pair, second read: cancelled
bool(false)
bool(false)
string(5) "line
"
