--TEST--
await_first_success() returns the first value and the failures that came before it
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await, await_first_success, spawn};

$bad = spawn(fn() => throw new LogicException('bad'));
[$value, $errors] = await_first_success([
    'pending' => new Future(new FutureState),
    'bad' => $bad,
    'good' => spawn(function () use ($bad) {
        try {
            await($bad);
        } catch (LogicException) {
        }
        return 'good';
    }),
]);
var_dump($value);
foreach ($errors as $key => $error) {
    echo $key, ': ', $error->getMessage(), "\n";
}
?>
--EXPECT--
string(4) "good"
bad: bad
