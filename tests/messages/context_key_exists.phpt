--TEST--
M23: Context::set() of a key that exists
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Context;

$context = (new Context)->set('key', 1);
try {
    $context->set('key', 2);
} catch (Throwable $e) {
    echo get_class($e), ': ', $e->getMessage(), ' ', $context->get('key'), "\n";
}
?>
--EXPECT--
Async\AsyncException: Context key already exists and replace is false 1
