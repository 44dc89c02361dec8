--TEST--
exit() of a coroutine that is cancelled because of a failure does not hide the failure
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use function Async\{spawn, delay};
    spawn(function () {
        try {
            delay(60000);
        } catch (Cancellation) {
            exit(8);
        }
    });
    spawn(function () {
        Async\suspend();
        throw new LogicException('failed');
    });
    CODE);
?>
--EXPECTF--
Fatal error: Uncaught LogicException: failed in %s
%A
exit status 255
