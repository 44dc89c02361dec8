--TEST--
A time-out among the triggers fails when its time has come, or when it is cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_all, await_any_or_fail, await_first_success, delay, spawn, timeout};

$cancelled = timeout(10000);
spawn(fn() => $cancelled->cancel());
$fired = timeout(1);
delay(2);
[$values, $errors] = await_all(['fired' => $fired, 'soon' => timeout(2), 'sooner' => timeout(1), 'cancelled' => $cancelled, 'value' => spawn(fn() => 1)]);
echo json_encode($values), "\n";
foreach ($errors as $key => $error) {
    echo $key, ': ', get_class($error), ': ', $error->getMessage(), "\n";
}
[$value, $errors] = await_first_success([timeout(1), spawn(function () { delay(4); return 'late'; }), timeout(10000)]);
echo $value, ' ', count($errors), "\n";
try {
    await_any_or_fail([timeout(1), timeout(10000)]);
} catch (Async\TimeoutException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
{"value":1}
fired: Async\TimeoutException: Timeout of 1 ms expired
soon: Async\TimeoutException: Timeout of 2 ms expired
sooner: Async\TimeoutException: Timeout of 1 ms expired
cancelled: Async\AsyncCancellation: Timeout has been cancelled
late 1
Timeout of 1 ms expired
