--TEST--
A coroutine that a fatal error ended has failed
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_all, delay, spawn};

$dead = spawn(fn() => delay(10000));
register_shutdown_function(function () use ($dead) {
    [$values, $errors] = await_all([$dead, spawn(fn() => 'alive')]);
    echo json_encode($values), ' ', $errors[0]->getMessage(), "\n";
});
delay(1);
eval('class Twice {} class Twice {}');
?>
--EXPECTF--
Fatal error: Cannot declare class Twice, because the name is already in use in %s on line 1
{"1":"alive"} The coroutine was ended by a fatal error
