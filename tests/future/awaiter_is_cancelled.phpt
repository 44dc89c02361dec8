--TEST--
A cancelled awaiter leaves the future and its callbacks alone
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState};
use function Async\{spawn, delay};

$state = new FutureState;
$derived = (new Future($state))->map(fn($v) => "$v!");
$awaiter = spawn(function () use ($derived) {
    try {
        $derived->await();
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
});
delay(1);
$awaiter->cancel(new AsyncCancellation('awaiter'));
delay(1);
$state->complete('value');
echo $derived->await(), "\n";
?>
--EXPECT--
awaiter
value!
