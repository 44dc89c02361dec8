--TEST--
A callback of finally() may throw the error it was given, or one that has it as its previous already
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;

function show(Future $future)
{
    try {
        $future->await();
    } catch (Throwable $e) {
        for (; $e; $e = $e->getPrevious()) {
            echo $e->getMessage(), $e->getPrevious() ? ' <- ' : "\n";
        }
    }
}
show(Future::failed(new Exception('source'))->finally(fn($e) => throw $e));
show(Future::failed(new Exception('source'))->finally(fn($e) => throw new LogicException('callback', 0, $e)));
show(Future::failed(new Exception('source'))->finally(
    fn($e) => throw new LogicException('callback', 0, new LogicException('between', 0, $e))));
show(Future::failed(new Exception('source', 0, new LogicException('older')))->finally(fn($e) => throw $e->getPrevious()));
?>
--EXPECT--
source
callback <- source
callback <- between <- source
older
