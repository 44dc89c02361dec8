--TEST--
The examples of docs/scheduler.md run
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/examples.inc';

check_examples('scheduler.md');
?>
--EXPECT--
checked
