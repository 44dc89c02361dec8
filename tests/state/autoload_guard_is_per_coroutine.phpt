--TEST--
A recursive request for the class being loaded is answered with no in the same coroutine
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

spl_autoload_register(function (string $class) {
    suspend();
    var_dump(class_exists($class));
    eval("class $class {}");
});
var_dump(await(spawn(fn() => class_exists('Recursive'))));
?>
--EXPECT--
bool(false)
bool(true)
