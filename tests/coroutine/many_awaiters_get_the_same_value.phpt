--TEST--
Everybody who awaits a coroutine gets its value
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

$source = spawn(function () {
    suspend();
    return new stdClass;
});
$awaiters = [];
for ($i = 0; $i < 5; $i++) {
    $awaiters[] = spawn(fn() => await($source));
}
$values = array_map(fn($awaiter) => await($awaiter), $awaiters);
var_dump(count(array_unique(array_map('spl_object_id', $values))));
?>
--EXPECT--
int(1)
