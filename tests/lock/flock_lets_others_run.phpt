--TEST--
flock(): a coroutine that waits for a lock lets the others run, and gets it when it is released
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/parked.inc';
require __DIR__ . '/../_lib/watchdog.inc';

$path = tempnam(sys_get_temp_dir(), 'lock');
$holder = fopen($path, 'r+');
flock($holder, LOCK_EX);
$waiter = spawn(function () use ($path) {
    $file = fopen($path, 'r');
    echo "wants it\n";
    $result = flock($file, LOCK_SH);
    echo "has it\n";
    return $result;
});
until_parked($waiter);
echo "others run\n";
delay(5);
flock($holder, LOCK_UN);
echo "released\n";
var_dump(await($waiter));
unlink($path);
?>
--EXPECT--
wants it
others run
released
has it
bool(true)
