--TEST--
The examples of docs/scope.md run
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/examples.inc';

check_examples('scope.md');
?>
--EXPECT--
checked
