--TEST--
An awaiter that lets the cancellation of another one escape ends cancelled and silent
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, await};

$source = spawn(fn() => 1);
$source->cancel();
$awaiter = spawn(fn() => await($source));
while (!$awaiter->isCompleted()) {
    suspend();
}
var_dump($awaiter->isCancelled(), $awaiter->isCancellationRequested(), $awaiter->getException() === $source->getException());
?>
--EXPECT--
bool(true)
bool(false)
bool(true)
