--TEST--
The silence of @ does not leak into other coroutines while its owner waits
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

function waits_silently()
{
    suspend();
    echo $undefined;
    return 1;
}
spawn(function () {
    @waits_silently();
    echo "silent done\n";
    echo $loud;
});
spawn(function () {
    echo $other;
});
?>
--EXPECTF--
Warning: Undefined variable $other in %s on line %d
silent done

Warning: Undefined variable $loud in %s on line %d
