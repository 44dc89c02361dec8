--TEST--
A null token is no token
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{await, spawn};

echo await(spawn(fn() => 'value'), null), Future::completed('!')->await(null), "\n";
?>
--EXPECT--
value!
