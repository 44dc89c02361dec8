--TEST--
The examples of docs/future.md run
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/examples.inc';

check_examples('future.md');
?>
--EXPECT--
checked
