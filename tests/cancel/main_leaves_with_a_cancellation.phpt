--TEST--
A cancellation that leaves main is silent; the others run to their end
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

spawn(function () {
    suspend();
    echo "other\n";
});
register_shutdown_function(fn() => print("shutdown\n"));
throw new Async\AsyncCancellation('of main');
?>
--EXPECT--
other
shutdown
