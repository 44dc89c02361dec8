--TEST--
Coroutines load different classes at the same time, also dependent ones
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

spl_autoload_register(function (string $class) {
    suspend();
    eval($class === 'Base' ? 'abstract class Base { public $base = true; }' : "class $class extends Base {}");
    suspend();
});
$all = [];
foreach (['One', 'Two', 'Three'] as $class) {
    $all[] = spawn(fn() => get_class(new $class) . (new $class)->base);
}
foreach ($all as $coroutine) {
    echo await($coroutine), "\n";
}
?>
--EXPECT--
One1
Two1
Three1
