--TEST--
The examples of docs/task_set.md run
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/examples.inc';

check_examples('task_set.md');
?>
--EXPECT--
checked
