--TEST--
coroutine_context() is not inherited by coroutines spawned inside
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, coroutine_context};

coroutine_context()->set('key', 'of main');
await(spawn(function () {
    var_dump(coroutine_context()->find('key'));
    coroutine_context()->set('key', 'of child');
}));
var_dump(coroutine_context()->get('key'));
?>
--EXPECT--
NULL
string(7) "of main"
