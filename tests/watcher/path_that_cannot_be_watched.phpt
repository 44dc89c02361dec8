--TEST--
A path that cannot be watched is an Error
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;

require __DIR__ . '/../_lib/directory.inc';

foreach (['/does/not/exist', '', "a\0b", __FILE__ . '/below', str_repeat('x/', 5000)] as $path) {
    try {
        new FileSystemWatcher($path);
        echo "no error\n";
    } catch (Error $e) {
        echo get_class($e), ': ', str_replace(__FILE__, 'FILE', strlen($e->getMessage()) < 300 ? $e->getMessage() : '(long)'), "\n";
    }
}
?>
--EXPECT--
Error: Cannot watch "/does/not/exist": no such file or directory
ValueError: Async\FileSystemWatcher::__construct(): Argument #1 ($path) cannot be empty
ValueError: Async\FileSystemWatcher::__construct(): Argument #1 ($path) must not contain any null bytes
Error: Cannot watch "FILE/below": there is no such path
Error: (long)
