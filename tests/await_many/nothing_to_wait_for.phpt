--TEST--
A wait for no triggers ends at once
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_all, await_all_or_fail, await_any_of, await_any_of_or_fail};

foreach ([[], new ArrayIterator([])] as $none) {
    var_dump(await_all_or_fail($none) === []);
    var_dump(await_all($none) === [[], []]);
    var_dump(await_all($none, fillNull: true) === [[], []]);
    var_dump(await_any_of_or_fail(2, $none) === []);
    var_dump(await_any_of(2, $none) === [[], []]);
}
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
