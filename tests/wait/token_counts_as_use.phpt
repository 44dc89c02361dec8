--TEST--
A future that was only a token was used, also when nothing had to wait
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\await;

await(Future::completed(1), new Future(new FutureState));
echo "no warning\n";
?>
--EXPECT--
no warning
