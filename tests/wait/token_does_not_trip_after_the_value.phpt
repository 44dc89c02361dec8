--TEST--
When both settle before the awaiter runs, the awaited one that settled first wins
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await, spawn};

$value = new FutureState;
$token = new FutureState;
spawn(function () use ($value, $token) {
    $value->complete('value');
    $token->complete('token');
});
echo await(new Future($value), new Future($token)), "\n";
?>
--EXPECT--
value
