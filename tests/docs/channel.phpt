--TEST--
The examples of docs/channel.md run
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/examples.inc';

check_examples('channel.md');
?>
--EXPECT--
checked
