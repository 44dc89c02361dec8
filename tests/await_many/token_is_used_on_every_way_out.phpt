--TEST--
Passing a token counts as using it, however the call ends
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{await_all, await_all_or_fail, await_any_of, await_any_of_or_fail, await_any_or_fail, await_first_success};

$calls = [
    fn($token) => await_all([], $token),
    fn($token) => await_any_or_fail([Future::completed()], $token),
    fn($token) => await_first_success([Future::completed()], $token),
    fn($token) => await_all_or_fail([Future::failed(new LogicException)], $token),
    fn($token) => await_any_of(0, [], $token),
    fn($token) => await_any_of_or_fail(-1, [], $token),
    fn($token) => await_all(1, $token),
    fn($token) => await_all([1], $token),
    fn($token) => await_all([new Future(new Async\FutureState)], $token),
    fn($token) => await_all((function () { throw new LogicException; yield; })(), $token),
];
foreach ($calls as $number => $call) {
    foreach ([fn() => Future::completed(), fn() => new Future(new Async\FutureState)] as $pending => $token) {
        if ($number === 8 && $pending) {
            continue;
        }
        try {
            $call($token());
        } catch (Throwable) {
        }
    }
}
echo "no warning\n";
?>
--EXPECT--
no warning
