--TEST--
The examples of docs/file_system_watcher.md run
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
require __DIR__ . '/examples.inc';

check_examples('file_system_watcher.md');
?>
--EXPECT--
checked
