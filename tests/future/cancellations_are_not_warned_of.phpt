--TEST--
Nobody is warned of a cancellation that nobody saw
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState};
use function Async\delay;

Future::failed(new AsyncCancellation)->map(fn() => 1)->ignore();
$derived = Future::completed(1)->map(fn() => throw new AsyncCancellation)->catch(fn() => throw new AsyncCancellation);
$derived->map(fn() => 1)->ignore();
delay(1);
unset($derived);
$future = new Future(new FutureState);
$derived = $future->map(fn() => 1);
$derived->finally(fn() => 1)->ignore();
$future->cancel();
delay(1);
unset($derived, $future);
echo "end\n";
?>
--EXPECT--
end
