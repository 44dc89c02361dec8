--TEST--
A preloaded subclass of a cancellation can be used
--EXTENSIONS--
opcache
true_async
--SKIPIF--
<?php
if (PHP_OS_FAMILY === 'Windows') die('skip no preloading on Windows');
if (!getenv('TEST_PHP_EXECUTABLE')) die('skip needs run-tests');
?>
--FILE--
<?php
// Preloading as root takes place in a process of its own, whose leaks are not ours.
putenv('ASAN_OPTIONS=detect_leaks=0');
$isRoot = !function_exists('posix_getuid') || posix_getuid() === 0;
passthru(implode(' ', [
    getenv('TEST_PHP_EXECUTABLE'), getenv('TEST_PHP_EXTRA_ARGS'), '-d opcache.enable=1 -d opcache.enable_cli=1',
    '-d opcache.preload=' . escapeshellarg(__DIR__ . '/preload.inc'), $isRoot ? '-d opcache.preload_user=root' : '',
    escapeshellarg(__DIR__ . '/preloaded_user.inc'),
]));
?>
--EXPECT--
text9 9 3
