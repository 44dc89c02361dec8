--TEST--
The examples of docs/await.md run
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/examples.inc';

check_examples('await.md');
?>
--EXPECT--
checked
