--TEST--
await_first_success() throws nothing when all triggers fail
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_first_success, delay, spawn};

[$value, $errors] = await_first_success([
    'a' => spawn(function () { delay(2); throw new LogicException('one'); }),
    'b' => spawn(fn() => throw new LogicException('two')),
]);
var_dump($value);
foreach ($errors as $key => $error) {
    echo $key, ': ', $error->getMessage(), "\n";
}
?>
--EXPECT--
NULL
a: one
b: two
