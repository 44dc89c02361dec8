--TEST--
await_any_or_fail() of no triggers is null
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\await_any_or_fail;

var_dump(await_any_or_fail([]), await_any_or_fail(new ArrayIterator([])));
?>
--EXPECT--
NULL
NULL
