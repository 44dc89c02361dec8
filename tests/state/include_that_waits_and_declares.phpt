--TEST--
Functions and classes of a file that waits are visible everywhere
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

await(spawn(fn() => require_once __DIR__ . '/declares.inc'));
echo declared_function(), "\n", DeclaredClass::NAME, "\n";
echo await(spawn(fn() => declared_function())), "\n";
?>
--EXPECT--
declared
class
declared
