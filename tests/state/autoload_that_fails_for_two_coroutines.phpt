--TEST--
A class that cannot be loaded is not found for everybody who waits
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend, delay};

spl_autoload_register(fn($class) => delay(2));
$all = [spawn(fn() => new Missing), spawn(fn() => Missing::NAME), spawn(fn() => class_exists('Missing'))];
foreach ($all as $coroutine) {
    try {
        var_dump(await($coroutine));
    } catch (Error $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
Class "Missing" not found
Class "Missing" not found
bool(false)
