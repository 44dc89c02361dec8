--TEST--
A failure during the shutdown gets the earlier one as its previous: one report, both in order
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay};

require __DIR__ . '/../_lib/parked.inc';

spawn(function () {
    try {
        delay(60000);
    } finally {
        throw new RuntimeException('second');
    }
});
until_all_parked();
spawn(fn() => throw new LogicException('first'));
?>
--EXPECTF--
Fatal error: Uncaught LogicException: first in %s:14
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}

Next %s: %s
%A
Next RuntimeException: second in %s:10
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s on line 10
