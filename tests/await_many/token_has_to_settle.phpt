--TEST--
What never settles cannot be a token
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Channel, Future};
use function Async\{await_all, await_all_or_fail, await_any_of, await_any_of_or_fail, await_any_or_fail, await_first_success};

$calls = [
    fn($token) => await_any_or_fail([], $token),
    fn($token) => await_first_success([], $token),
    fn($token) => await_all_or_fail([], $token),
    fn($token) => await_all([], $token),
    fn($token) => await_any_of_or_fail(1, [], $token),
    fn($token) => await_any_of(1, [], $token),
];
foreach ($calls as $call) {
    try {
        $call(new Channel);
    } catch (TypeError $e) {
        echo $e->getMessage(), "\n";
    }
}
try {
    await_all([], new stdClass);
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
Async\await_any_or_fail(): Argument #2 ($cancellation) must be of type Async\Completable, Async\Channel given
Async\await_first_success(): Argument #2 ($cancellation) must be of type Async\Completable, Async\Channel given
Async\await_all_or_fail(): Argument #2 ($cancellation) must be of type Async\Completable, Async\Channel given
Async\await_all(): Argument #2 ($cancellation) must be of type Async\Completable, Async\Channel given
Async\await_any_of_or_fail(): Argument #3 ($cancellation) must be of type Async\Completable, Async\Channel given
Async\await_any_of(): Argument #3 ($cancellation) must be of type Async\Completable, Async\Channel given
Async\await_all(): Argument #2 ($cancellation) must be of type ?Async\Awaitable, stdClass given
