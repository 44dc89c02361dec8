--TEST--
Arguments are those of the moment of the call, also when references were passed
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$value = 'before';
$reference = &$value;
$coroutine = spawn(function ($a, $b) {
    $a .= '!';
    return "$a $b";
}, $value, $reference);
$value = 'after';
echo await($coroutine), ' ', $value, "\n";
?>
--EXPECT--
before! before after
