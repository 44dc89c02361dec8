--TEST--
The examples of docs/iterate.md run
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/examples.inc';

check_examples('iterate.md');
?>
--EXPECT--
checked
