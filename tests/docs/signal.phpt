--TEST--
The examples of docs/signal.md run
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
require __DIR__ . '/examples.inc';

check_examples('signal.md');
?>
--EXPECT--
checked
