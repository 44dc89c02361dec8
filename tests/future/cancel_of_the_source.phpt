--TEST--
Cancelling the source settles what is made of it like any other error
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState};

$future = new Future(new FutureState);
$map = $future->map(function () { echo "not called\n"; });
$catch = $future->catch(fn(AsyncCancellation $e) => $e->getMessage());
$finally = $future->finally(function ($e) { echo get_class($e), "\n"; });
$future->cancel(new AsyncCancellation('why'));
$future->cancel(new AsyncCancellation('no effect'));
echo $catch->await(), "\n";
foreach ([$map, $finally] as $derived) {
    try {
        $derived->await();
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), ' ', json_encode($derived->isCancelled()), "\n";
    }
}
?>
--EXPECTF--
%Awhy
%Awhy true
%Awhy true
