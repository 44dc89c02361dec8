--TEST--
What a callback of finally() throws is the outcome; the error of the source becomes its last previous
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
show(Future::completed('value')->finally(fn() => throw new LogicException('callback')));
show(Future::failed(new Exception('source'))->finally(fn() => throw new LogicException('callback')));
show(Future::failed(new Exception('source'))->finally(
    fn() => throw new LogicException('callback', 0, new Exception('its own'))));
show(Future::failed(new Exception('source', 0, new Exception('older')))->finally(fn() => throw new LogicException('callback')));
?>
--EXPECT--
callback
callback <- source
callback <- its own <- source
callback <- source <- older
