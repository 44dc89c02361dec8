--TEST--
get_coroutines() is empty before the first use and does not start anything
--EXTENSIONS--
true_async
--FILE--
<?php
var_dump(Async\get_coroutines());
try {
    Async\current_coroutine();
} catch (Async\AsyncException) {
    echo "not started\n";
}
?>
--EXPECT--
array(0) {
}
not started
