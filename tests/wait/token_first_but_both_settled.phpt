--TEST--
When both settle before the awaiter runs, the value is given although the token was first
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await, spawn};

$value = new FutureState;
$token = new FutureState;
spawn(function () use ($value, $token) {
    $token->complete('token');
    $value->complete('value');
});
try {
    echo await(new Future($value), new Future($token)), "\n";
} catch (Async\OperationCanceledException) {
    echo "token\n";
}
?>
--EXPECT--
token
