--TEST--
A resource may be any value: null, a scalar, an array, the same object several times
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Pool;

$shared = new stdClass;
foreach ([null, false, 42, 1.5, 'text', ['a' => [1]], $shared] as $value) {
    $pool = new Pool(fn() => $value, function ($r) use ($value) { var_dump($r === $value); }, max: 2);
    $first = $pool->acquire();
    $second = $pool->acquire();
    var_dump($first === $value && $second === $value && $pool->tryAcquire() === null);
    $pool->release($first);
    $pool->release($second);
    var_dump($pool->acquire() === $value, $pool->idleCount());
    $pool->release($value);
    $pool->close();
}
?>
--EXPECT--
bool(true)
bool(true)
int(1)
bool(true)
bool(true)
bool(true)
bool(true)
int(1)
bool(true)
bool(true)
bool(true)
bool(true)
int(1)
bool(true)
bool(true)
bool(true)
bool(true)
int(1)
bool(true)
bool(true)
bool(true)
bool(true)
int(1)
bool(true)
bool(true)
bool(true)
bool(true)
int(1)
bool(true)
bool(true)
bool(true)
bool(true)
int(1)
bool(true)
bool(true)
