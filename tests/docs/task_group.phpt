--TEST--
The examples of docs/task_group.md run
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/examples.inc';

check_examples('task_group.md');
?>
--EXPECT--
checked
