--TEST--
A settled object gives its value although the token has tripped
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\await;

$tripped = Future::completed('token');
var_dump(await(Future::completed('value'), $tripped));
try {
    await(Future::failed(new LogicException('own')), $tripped);
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
string(5) "value"
own
