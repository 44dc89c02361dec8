--TEST--
A coroutine can be referred to weakly; the scheduler keeps it until it has ended
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, get_coroutines};

$weak = WeakReference::create(spawn(function () {
    suspend();
}));
var_dump($weak->get() instanceof Async\Coroutine);
while (count(get_coroutines()) > 1) {
    suspend();
}
var_dump($weak->get());
?>
--EXPECT--
bool(true)
NULL
