--TEST--
A class that one coroutine is loading is waited for by another one
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, delay};

$loads = 0;
spl_autoload_register(function (string $class) use (&$loads) {
    $loads++;
    delay(2);
    eval("class $class { const NAME = '$class'; }");
});
$a = spawn(fn() => Thing::NAME);
$b = spawn(fn() => (new Thing)::NAME);
$c = spawn(fn() => class_exists('Thing'));
echo await($a), ' ', await($b), ' ', json_encode(await($c)), ' ', $loads, "\n";
?>
--EXPECT--
Thing Thing true 1
