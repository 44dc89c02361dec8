--TEST--
A shutdown function may wait although nothing was used before
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, delay};

register_shutdown_function(function () {
    delay(1);
    echo await(spawn(fn() => "awaited\n"));
});
echo "main\n";
?>
--EXPECT--
main
awaited
