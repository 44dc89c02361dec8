--TEST--
The examples of docs/context.md run
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/examples.inc';

check_examples('context.md');
?>
--EXPECT--
checked
