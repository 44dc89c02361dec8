--TEST--
The examples of docs/exceptions.md run
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/examples.inc';

check_examples('exceptions.md');
?>
--EXPECT--
checked
