--TEST--
Derived futures keep what they are made of: nobody needs to hold the futures in between
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, delay};

function settled_later()
{
    $state = new FutureState;
    spawn(function () use ($state) {
        delay(1);
        $state->complete(1);
    });
    return new Future($state);
}
echo settled_later()->map(fn($v) => $v + 1)->finally(fn() => null)->map(fn($v) => $v * 10)->await(), "\n";
echo Future::completed(1)->map(fn($v) => $v + 1)->map(fn($v) => $v * 10)->await(), "\n";
echo Future::failed(new Exception('error'))->map(fn() => 0)->catch(fn($e) => $e->getMessage())->await(), "\n";
?>
--EXPECT--
20
20
error
