--TEST--
Each call of map(), catch() and finally() is a branch of its own
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

$state = new FutureState;
$future = new Future($state);
$branches = [
    'a' => $future->map(fn($v) => "$v a"),
    'b' => $future->map(fn($v) => throw new LogicException("$v b")),
    'c' => $future->map(fn($v) => "$v c"),
    'd' => $future->catch(fn() => 'not called'),
    'e' => $future->finally(fn() => 'ignored'),
    'f' => (new Future($state))->map(fn($v) => "$v f"),
];
$state->complete('value');
foreach ($branches as $key => $branch) {
    try {
        $value = $branch->await();
        echo "$key: $value\n";
    } catch (LogicException $e) {
        echo "$key: ", get_class($e), ' ', $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
a: value a
b: LogicException value b
c: value c
d: value
e: value
f: value f
