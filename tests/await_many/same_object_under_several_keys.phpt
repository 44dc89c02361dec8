--TEST--
Every key of an object that stands under several gets its outcome
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{await_all, await_all_or_fail, await_any_of, delay, spawn};

$slow = spawn(function () { delay(1); return 'slow'; });
$bad = spawn(fn() => throw new LogicException('bad'));
$done = Future::completed('done');
$failed = Future::failed(new LogicException('failed'));
foreach (['array' => fn($a) => $a, 'iterator' => fn($a) => new ArrayIterator($a)] as $make) {
    [$values, $errors] = await_all($make([$slow, 'a' => $bad, $done, 'b' => $slow, $failed, $bad, 'c' => $done, $slow, $failed]));
    echo json_encode($values), ' ', json_encode(array_map(fn($e) => $e->getMessage(), $errors)), "\n";
    var_dump($errors['a'] === $errors[3]);
    echo json_encode(await_any_of(2, $make([$slow, $slow, $slow]))[0]), "\n";
}
$again = spawn(function () { delay(1); return 'again'; });
echo json_encode(await_all_or_fail(['x' => $again, 'y' => $again])), "\n";
?>
--EXPECT--
{"0":"slow","1":"done","b":"slow","c":"done","4":"slow"} {"a":"bad","2":"failed","3":"bad","5":"failed"}
bool(true)
["slow","slow"]
{"0":"slow","1":"done","b":"slow","c":"done","4":"slow"} {"a":"bad","2":"failed","3":"bad","5":"failed"}
bool(true)
["slow","slow"]
{"x":"again","y":"again"}
