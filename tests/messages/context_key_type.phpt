--TEST--
M26: keys are strings or objects, also where the engine would convert
--EXTENSIONS--
true_async
--FILE--
<?php
$context = new Async\Context;
$methods = ['find', 'get', 'has', 'findLocal', 'getLocal', 'hasLocal', 'set', 'unset'];
foreach ($methods as $method) {
    foreach ([1, 1.5, null, []] as $key) {
        try {
            $method === 'set' ? $context->set($key, 1) : $context->$method($key);
        } catch (Throwable $e) {
            echo get_class($e), ': ', $e->getMessage(), "\n";
        }
    }
}
?>
--EXPECT--
TypeError: Async\Context::find(): Argument #1 ($key) must be of type string|object, int given
TypeError: Async\Context::find(): Argument #1 ($key) must be of type string|object, float given
TypeError: Async\Context::find(): Argument #1 ($key) must be of type string|object, null given
TypeError: Async\Context::find(): Argument #1 ($key) must be of type string|object, array given
TypeError: Async\Context::get(): Argument #1 ($key) must be of type string|object, int given
TypeError: Async\Context::get(): Argument #1 ($key) must be of type string|object, float given
TypeError: Async\Context::get(): Argument #1 ($key) must be of type string|object, null given
TypeError: Async\Context::get(): Argument #1 ($key) must be of type string|object, array given
TypeError: Async\Context::has(): Argument #1 ($key) must be of type string|object, int given
TypeError: Async\Context::has(): Argument #1 ($key) must be of type string|object, float given
TypeError: Async\Context::has(): Argument #1 ($key) must be of type string|object, null given
TypeError: Async\Context::has(): Argument #1 ($key) must be of type string|object, array given
TypeError: Async\Context::findLocal(): Argument #1 ($key) must be of type string|object, int given
TypeError: Async\Context::findLocal(): Argument #1 ($key) must be of type string|object, float given
TypeError: Async\Context::findLocal(): Argument #1 ($key) must be of type string|object, null given
TypeError: Async\Context::findLocal(): Argument #1 ($key) must be of type string|object, array given
TypeError: Async\Context::getLocal(): Argument #1 ($key) must be of type string|object, int given
TypeError: Async\Context::getLocal(): Argument #1 ($key) must be of type string|object, float given
TypeError: Async\Context::getLocal(): Argument #1 ($key) must be of type string|object, null given
TypeError: Async\Context::getLocal(): Argument #1 ($key) must be of type string|object, array given
TypeError: Async\Context::hasLocal(): Argument #1 ($key) must be of type string|object, int given
TypeError: Async\Context::hasLocal(): Argument #1 ($key) must be of type string|object, float given
TypeError: Async\Context::hasLocal(): Argument #1 ($key) must be of type string|object, null given
TypeError: Async\Context::hasLocal(): Argument #1 ($key) must be of type string|object, array given
TypeError: Async\Context::set(): Argument #1 ($key) must be of type string|object, int given
TypeError: Async\Context::set(): Argument #1 ($key) must be of type string|object, float given
TypeError: Async\Context::set(): Argument #1 ($key) must be of type string|object, null given
TypeError: Async\Context::set(): Argument #1 ($key) must be of type string|object, array given
TypeError: Async\Context::unset(): Argument #1 ($key) must be of type string|object, int given
TypeError: Async\Context::unset(): Argument #1 ($key) must be of type string|object, float given
TypeError: Async\Context::unset(): Argument #1 ($key) must be of type string|object, null given
TypeError: Async\Context::unset(): Argument #1 ($key) must be of type string|object, array given
