--TEST--
A future that is a token counts as used; its error as seen when it rejected the signal
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, Signal};
use function Async\{await, signal, suspend};

$state = new FutureState;
$future = signal(Signal::SIGUSR1, new Future($state))->ignore();
unset($future, $state);
$future = signal(Signal::SIGUSR1, Future::failed(new Exception))->ignore();
unset($future);
echo "no warning\n";
?>
--EXPECT--
no warning
