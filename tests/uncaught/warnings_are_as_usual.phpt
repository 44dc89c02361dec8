--TEST--
Warnings inside coroutines name file and line as usual
--EXTENSIONS--
true_async
--FILE--
<?php
Async\spawn(function () {
    echo $undefined;
    echo "goes on\n";
});
?>
--EXPECTF--
Warning: Undefined variable $undefined in %s on line 3
goes on
