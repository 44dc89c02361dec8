--TEST--
When the loading coroutine is cancelled, those who wait for the class load it themselves
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, await, delay};

$attempts = 0;
spl_autoload_register(function (string $class) use (&$attempts) {
    $attempts++;
    delay($attempts === 1 ? 60000 : 1);
    eval("class $class {}");
});
$loader = spawn(fn() => class_exists('Slow'));
while (!$loader->isStarted()) {
    suspend();
}
$waiter = spawn(fn() => get_class(new Slow));
while (!$waiter->isStarted()) {
    suspend();
}
echo $attempts, "\n";
$loader->cancel();
try {
    await($loader);
} catch (Cancellation) {
    echo "loader cancelled\n";
}
echo await($waiter), ' ', $attempts, "\n";
?>
--EXPECT--
1
loader cancelled
Slow 2
