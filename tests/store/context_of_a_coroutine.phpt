--TEST--
Each coroutine has a private context, the same inside and through its handle, also after its end
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, coroutine_context, current_coroutine};

coroutine_context()->set('who', 'main');
$coroutine = spawn(function () {
    var_dump(coroutine_context()->find('who'));
    coroutine_context()->set('who', 'child');
    var_dump(coroutine_context() === current_coroutine()->getContext());
    await(spawn(fn() => var_dump(coroutine_context()->has('who'))));
});
await($coroutine);
var_dump($coroutine->getContext()->get('who'), coroutine_context()->get('who'));
$unused = spawn(fn() => 1);
await($unused);
var_dump($unused->getContext() === $unused->getContext(), $unused->getContext()->find('x'));
?>
--EXPECT--
NULL
bool(true)
bool(false)
string(5) "child"
string(4) "main"
bool(true)
NULL
