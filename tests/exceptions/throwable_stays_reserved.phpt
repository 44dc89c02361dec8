--TEST--
Classes of scripts still cannot implement Throwable by themselves
--EXTENSIONS--
true_async
--FILE--
<?php
namespace Mine;
class Cancellation extends \Cancellation {}
echo get_class(new Cancellation), "\n";
eval('namespace Other; class Cancellation implements \Throwable {}');
?>
--EXPECTF--
Mine\Cancellation

Fatal error: Class Other\Cancellation cannot implement interface Throwable, extend Exception or Error instead in %s on line %d
