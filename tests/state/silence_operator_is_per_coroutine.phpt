--TEST--
The silence of @ does not leak into other coroutines while its owner waits
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Coroutine;
use function Async\{await, spawn};

function waits_silently(Coroutine $other)
{
    await($other);
    echo $undefined;
    return 1;
}
spawn(function () use (&$other) {
    @waits_silently($other);
    echo "silent done\n";
    echo $loud;
});
$other = spawn(function () {
    echo $text;
});
?>
--EXPECTF--
Warning: Undefined variable $text in %s on line %d
silent done

Warning: Undefined variable $loud in %s on line %d
