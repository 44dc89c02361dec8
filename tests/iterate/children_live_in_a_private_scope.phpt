--TEST--
Callbacks and what they spawn run in a scope of their own below the caller's
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, current_context, delay, iterate, spawn};

current_context()->set('outer', 'seen from inside');
iterate([1, 2], function ($value) {
    echo current_context()->find('outer'), "\n";
    current_context()->set("inner $value", $value);
    echo await(spawn(fn() => current_context()->get("inner $value"))), "\n";
    var_dump(current_context()->has('inner 1'));
}, 1);
var_dump(current_context()->has('inner 1'));
?>
--EXPECT--
seen from inside
1
bool(true)
seen from inside
2
bool(true)
bool(false)
