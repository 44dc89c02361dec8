--TEST--
getContext() is always the same object, also after the end, and is coroutine_context() inside
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, coroutine_context};

$coroutine = spawn(function () {
    coroutine_context()->set('inside', 1);
    return coroutine_context();
});
$context = $coroutine->getContext();
$context->set('outside', 2);
var_dump(await($coroutine) === $context, $coroutine->getContext() === $context, $context->get('inside'), $context->get('outside'));
$ended = spawn(fn() => 1);
await($ended);
var_dump($ended->getContext() instanceof Async\Context);
?>
--EXPECT--
bool(true)
bool(true)
int(1)
int(2)
bool(true)
