--TEST--
The examples of docs/probes.md run
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/examples.inc';

check_examples('probes.md');
?>
--EXPECT--
checked
