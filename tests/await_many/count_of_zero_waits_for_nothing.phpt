--TEST--
With a count of zero there is nothing to wait for
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await_any_of, await_any_of_or_fail, timeout};

function unused()
{
    echo "never advanced\n";
    yield new Future(new FutureState);
}
$pending = new Future(new FutureState);
var_dump(await_any_of_or_fail(0, [$pending, Future::failed(new Exception)]) === []);
var_dump(await_any_of_or_fail(0, unused()) === []);
var_dump(await_any_of(0, [$pending], timeout(1000)) === [[], []]);
var_dump(await_any_of(0, unused(), fillNull: true) === [[], []]);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
