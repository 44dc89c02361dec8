--TEST--
iterate() may be the first thing that needs the scheduler
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\iterate;

iterate([1, 2], function ($value) { echo $value, "\n"; });
?>
--EXPECT--
1
2
