--TEST--
M24 and M25: get() and getLocal() of an absent key
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Context;

$context = new Context;
foreach (['get', 'getLocal'] as $method) {
    foreach (['absent', new ArrayObject] as $key) {
        try {
            $context->$method($key);
        } catch (Throwable $e) {
            echo get_class($e), ': ', $e->getMessage(), "\n";
        }
    }
}
?>
--EXPECT--
Async\ContextException: Context key "absent" not found
Async\ContextException: Context key of type ArrayObject not found
Async\ContextException: Context key "absent" not found
Async\ContextException: Context key of type ArrayObject not found
