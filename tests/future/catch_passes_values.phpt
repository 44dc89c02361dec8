--TEST--
catch() does not call the callback for a value, which passes
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;

$object = new stdClass;
$derived = Future::completed($object)->catch(function () { echo "called\n"; });
var_dump($derived->await() === $object);
?>
--EXPECT--
bool(true)
