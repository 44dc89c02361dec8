--TEST--
Tokens are Completables
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\await;

try {
    await(Future::completed(1), 100);
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECTF--
Async\await(): Argument #2 ($cancellation) must be of type ?Async\Completable, int given
%A
