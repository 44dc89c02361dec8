--TEST--
map() with a callback that returns nothing gives null
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;

var_dump(Future::completed(1)->map(function () {})->await());
var_dump(Future::completed(1)->map(fn() => null)->await());
?>
--EXPECT--
NULL
NULL
