--TEST--
Future::await() gives up when its token settles first, which leaves the future as it is; what is settled wins
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException};
use function Async\timeout;

$state = new FutureState;
$future = new Future($state);
$tokens = [
    timeout(1),
    Future::failed(new LogicException('token failed')),
    Future::completed('token'),
    Future::completed(1)->map(fn() => throw new RuntimeException('derived token')),
];
foreach ($tokens as $token) {
    try {
        $future->await($token);
    } catch (OperationCanceledException $e) {
        echo $e->getMessage(), ' <- ', $e->getPrevious() ? get_class($e->getPrevious()) : 'nothing', "\n";
    }
}
var_dump($future->isCompleted());
$state->complete('value');
echo $future->await(Future::completed()), ' ', $future->await($future), ' ', $future->await(null), "\n";
?>
--EXPECT--
Operation has been cancelled <- Async\TimeoutException
Operation has been cancelled <- LogicException
Operation has been cancelled <- nothing
Operation has been cancelled <- RuntimeException
bool(false)
value value value
