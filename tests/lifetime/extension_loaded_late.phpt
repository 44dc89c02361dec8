--TEST--
The imports of a library that is loaded while coroutines run are replaced as well
--EXTENSIONS--
true_async
FFI
--SKIPIF--
<?php
if (PHP_OS_FAMILY !== 'Linux') die('skip for Linux'); try { FFI::cdef('int puts(const char *);', 'libresolv.so.2'); } catch (Throwable) { die('skip no such library'); }
?>
--INI--
ffi.enable=1
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$sleeper = spawn(function () {
    usleep(1000);
    FFI::cdef('', 'libresolv.so.2');
    usleep(50000);
    echo "slept\n";
});
spawn(function () {
    delay(10);
    echo "other\n";
});
await($sleeper);
?>
--EXPECT--
other
slept
