--TEST--
getIterator() cannot be called as a method
--EXTENSIONS--
true_async
--FILE--
<?php
try {
    (new Async\Channel)->getIterator();
} catch (Error $e) {
    echo $e::class, ': ', $e->getMessage(), "\n";
}
?>
--EXPECT--
Error: An object of class Async\Channel is not a traversable object in an invalid state
