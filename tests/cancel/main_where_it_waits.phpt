--TEST--
Main can be cancelled like any other; it may catch the reason and go on
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, delay, current_coroutine};

suspend();
$main = current_coroutine();
spawn(fn() => $main->cancel(new AsyncCancellation('stop')));
try {
    delay(60000);
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
suspend();
echo "goes on\n";
?>
--EXPECT--
stop
goes on
