--TEST--
A copy that is cancelled stops soon; it does not go on by other means
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn, suspend};

require __DIR__ . '/../_lib/watchdog.inc';
require __DIR__ . '/../_lib/cold.inc';

/* Large, without a need of disk space. */
$path = cold_file('');
$file = fopen($path, 'r+');
ftruncate($file, 1 << 32);
fclose($file);
$copier = spawn(copy(...), $path, "$path.copy");
register_shutdown_function(fn() => @unlink("$path.copy"));
while (!$copier->isStarted()) {
    suspend();
}
suspend();
$copier->cancel();
try {
    await($copier);
} catch (Async\AsyncCancellation) {
    echo "cancelled\n";
}
clearstatcache();
echo filesize("$path.copy") < 1 << 30 ? "early\n" : "late\n";
?>
--EXPECT--
cancelled
early
