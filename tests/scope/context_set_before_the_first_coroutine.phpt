--TEST--
Values set before the first coroutine are seen in coroutines
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, current_context, root_context, spawn};

var_dump(current_context() === root_context());
current_context()->set('early', 1);
var_dump(await(spawn(fn() => current_context()->get('early'))), Async\request_context());
?>
--EXPECT--
bool(true)
int(1)
NULL
