--TEST--
An uncaught cancellation before the first use is reported like an exception, with its previous ones
--EXTENSIONS--
true_async
--FILE--
<?php
function fail()
{
    try {
        try {
            throw new RuntimeException('first');
        } catch (RuntimeException $e) {
            throw new Async\AsyncCancellation('second', 0, $e);
        }
    } finally {
        throw new Async\OperationCanceledException('third');
    }
}
fail();
?>
--EXPECTF--
Fatal error: Uncaught RuntimeException: first in %s:6
Stack trace:
#0 %s(14): fail()
#1 {main}

Next Async\AsyncCancellation: second in %s:8
Stack trace:
#0 %s(14): fail()
#1 {main}

Next Async\OperationCanceledException: third in %s:11
Stack trace:
#0 %s(14): fail()
#1 {main}
  thrown in %s on line 11
