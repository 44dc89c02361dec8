--TEST--
A descriptor that is too large for stream_select() is refused as in stock PHP
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (!function_exists('posix_setrlimit') && (int) shell_exec('ulimit -n') < 1200) die('skip needs 1200 descriptors');
?>
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

for ($i = 0; $i < 1050; $i++) {
    $open[] = fopen('/dev/null', 'r');
}
[$near, $far] = unix_pair();
same_as_plain(['select' => function () use ($near) {
    $read = [$near];
    $write = $except = null;
    return stream_select($read, $write, $except, 0);
}]);
?>
--EXPECTF--
select: Warning: stream_select(): You MUST recompile PHP with a larger value of FD_SETSIZE.
%A
false
