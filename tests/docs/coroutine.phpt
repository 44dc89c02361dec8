--TEST--
The examples of docs/coroutine.md run
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/examples.inc';

check_examples('coroutine.md');
?>
--EXPECT--
checked
