--TEST--
Cancelling or disposing of an empty scope closes it at once
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;

$cancelled = new Scope();
$cancelled->cancel();
$disposed = (new Scope())->allowZombies();
$disposed->dispose();
var_dump($cancelled->isClosed(), $disposed->isClosed(), $disposed->isCancelled());
?>
--EXPECT--
bool(true)
bool(true)
bool(false)
