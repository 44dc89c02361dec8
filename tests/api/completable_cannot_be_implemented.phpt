--TEST--
Classes of scripts cannot implement Completable or Awaitable
--EXTENSIONS--
true_async
--FILE--
<?php
interface Extended extends Async\Completable {}
echo "an interface may extend it\n";
eval('class Mine implements Async\Awaitable {}');
?>
--EXPECTF--
an interface may extend it

Fatal error: Class Mine cannot implement interface Async\Awaitable, it is reserved for internal classes in %s on line %d
