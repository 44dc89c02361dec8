--TEST--
A cancellation can be serialized and unserialized, but not cloned, like an exception
--EXTENSIONS--
true_async
--FILE--
<?php
class Stop extends Async\AsyncCancellation { public $extra = [1, 2]; }
$copy = unserialize(serialize(new Stop('text', 4, new Exception('why'))));
echo get_class($copy), ' ', $copy->getMessage(), ' ', $copy->getCode(), ' ', $copy->getPrevious()->getMessage(),
    ' ', $copy->getLine(), ' ', count($copy->extra), "\n";
try {
    clone $copy;
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
$broken = unserialize('O:12:"Cancellation":1:{s:10:"' . "\0*\0message" . '";a:0:{}}');
var_dump(@$broken->getMessage());
?>
--EXPECT--
Stop text 4 why 3 2
Trying to clone an uncloneable object of class Stop
string(0) ""
