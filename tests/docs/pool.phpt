--TEST--
The examples of docs/pool.md run
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/examples.inc';

check_examples('pool.md');
?>
--EXPECT--
checked
