--TEST--
The examples of docs/guide.md run
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/examples.inc';

check_examples('guide.md');
?>
--EXPECT--
checked
