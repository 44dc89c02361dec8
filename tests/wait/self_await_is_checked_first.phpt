--TEST--
Awaiting oneself is refused before the token is looked at
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{await, suspend, current_coroutine};

suspend();
try {
    await(current_coroutine(), Future::completed(1));
} catch (Async\AsyncException $e) {
    echo get_class($e), "\n";
}
?>
--EXPECTF--
Async\AsyncException
%A
