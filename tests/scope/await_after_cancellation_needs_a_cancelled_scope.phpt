--TEST--
awaitAfterCancellation() of a scope that goes on is an error
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncException, Scope};

try {
    (new Scope())->awaitAfterCancellation();
} catch (AsyncException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
Attempt to await a Scope that has not been cancelled
