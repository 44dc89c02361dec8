--TEST--
await_first_success() of no triggers is null without errors
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\await_first_success;

var_dump(await_first_success([]) === [null, []]);
var_dump(await_first_success(new EmptyIterator) === [null, []]);
?>
--EXPECT--
bool(true)
bool(true)
