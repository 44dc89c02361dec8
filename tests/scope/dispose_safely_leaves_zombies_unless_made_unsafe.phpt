--TEST--
disposeSafely() leaves zombies, but cancels after asNotSafely()
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Scope};
use function Async\delay;

foreach (['plain' => new Scope(), 'unsafe' => (new Scope())->asNotSafely()] as $name => $scope) {
    $scope->spawn(function () use ($name) {
        try {
            delay(50);
            echo "$name ends\n";
        } catch (AsyncCancellation) {
            echo "$name cancelled\n";
        }
    });
    delay(1);
    $scope->disposeSafely();
    $scope->awaitAfterCancellation();
}
?>
--EXPECT--
plain ends
unsafe cancelled
