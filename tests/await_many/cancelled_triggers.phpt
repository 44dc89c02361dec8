--TEST--
A trigger that was cancelled failed with its reason
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState};
use function Async\{await_all, await_all_or_fail, await_first_success, delay, spawn};

$coroutine = spawn(fn() => delay(10000));
$future = new Future(new FutureState);
$notStarted = spawn(fn() => 1);
$notStarted->cancel(new AsyncCancellation('before it began'));
spawn(function () use ($coroutine, $future) {
    $coroutine->cancel(new AsyncCancellation('the coroutine'));
    $future->cancel(new AsyncCancellation('the future'));
});
[$values, $errors] = await_all([$coroutine, $future, $notStarted, spawn(fn() => 'value')]);
echo json_encode($values), "\n";
foreach ($errors as $key => $error) {
    echo $key, ' ', get_class($error), ': ', $error->getMessage(), "\n";
}
try {
    await_all_or_fail([$future]);
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
var_dump(await_first_success([$coroutine, $future])[0]);
?>
--EXPECT--
{"3":"value"}
0 Async\AsyncCancellation: the coroutine
1 Async\AsyncCancellation: the future
2 Async\AsyncCancellation: before it began
the future
NULL
