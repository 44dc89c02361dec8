--TEST--
A Timeout that nobody awaits does not keep the process alive
--EXTENSIONS--
true_async
--FILE--
<?php
$start = hrtime(true);
$timeout = Async\timeout(60000);
Async\spawn(fn() => print("done\n"));
register_shutdown_function(function () use ($start) {
    var_dump(hrtime(true) - $start < 20e9);
});
?>
--EXPECT--
done
bool(true)
