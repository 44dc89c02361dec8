--TEST--
timeout() refuses times that are not greater than 0
--EXTENSIONS--
true_async
--FILE--
<?php
foreach ([0, -1, PHP_INT_MIN] as $ms) {
    try {
        Async\timeout($ms);
    } catch (ValueError $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
Timeout value must be greater than 0
Timeout value must be greater than 0
Timeout value must be greater than 0
