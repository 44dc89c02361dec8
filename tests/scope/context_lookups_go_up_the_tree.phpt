--TEST--
Lookups go through the contexts of the scopes above, past scopes that have none
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\{await, current_context, root_context};

root_context()->set('a', 'root');
$above = Scope::inherit();
$between = Scope::inherit($above);
$below = Scope::inherit($between);
await($above->spawn(fn() => current_context()->set('b', 'above')));
await($below->spawn(function () {
    $context = current_context();
    var_dump($context->get('a'), $context->find('b'), $context->has('c'), $context->findLocal('a'), $context === current_context());
    $context->set('a', 'shadow');
    var_dump($context->get('a'), root_context()->get('a'));
    $context->unset('a');
    var_dump($context->get('a'));
}));
$detached = new Scope();
await($detached->spawn(fn() => var_dump(current_context()->find('a'), root_context()->find('a'))));
?>
--EXPECT--
string(4) "root"
string(5) "above"
bool(false)
NULL
bool(true)
string(6) "shadow"
string(4) "root"
string(4) "root"
NULL
string(4) "root"
