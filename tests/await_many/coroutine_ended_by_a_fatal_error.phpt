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
Fatal error: Cannot %r(?:re)?%rdeclare class Twice%S in %s on line 1
{"1":"alive"} The coroutine was ended by a fatal error
