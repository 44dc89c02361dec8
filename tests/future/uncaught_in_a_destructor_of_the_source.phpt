--TEST--
What a destructor throws when the coroutine of a callback drops the source is uncaught
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;

class Guard { function __destruct() { throw new LogicException('in a destructor'); } }
$derived = Future::completed(new Guard)->map(fn(Guard $guard) => 'value');
$derived->await();
echo "never\n";
?>
--EXPECTF--
Fatal error: Uncaught LogicException: in a destructor in %s:%d
Stack trace:
#0 %a
#%d {main}
  thrown in %s on line %d
