--TEST--
The examples of docs/what_parks.md run
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/examples.inc';

check_examples('what_parks.md');
?>
--EXPECT--
checked
