--TEST--
protect() works for main
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, protect, current_coroutine, delay};

suspend();
$main = current_coroutine();
spawn(fn() => $main->cancel(new AsyncCancellation('stop')));
try {
    protect(function () {
        delay(5);
        echo "section done\n";
    });
    echo "never\n";
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
section done
stop
