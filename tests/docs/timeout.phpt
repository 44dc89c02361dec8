--TEST--
The examples of docs/timeout.md run
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/examples.inc';

check_examples('timeout.md');
?>
--EXPECT--
checked
