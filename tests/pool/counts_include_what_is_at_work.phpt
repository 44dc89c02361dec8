--TEST--
A resource is counted at every moment: in the factory, in each hook, in the destructor callback
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;

$pool = null;
$say = function (string $where, mixed $result = true) use (&$pool) {
    echo str_pad($where, 16), $pool ? counts($pool) : 'not there yet', "\n";
    return $result;
};
$pool = new Pool(
    fn() => $say('factory', new Resource),
    fn() => $say('destructor'),
    beforeAcquire: fn($r) => $say('beforeAcquire', $r->id !== 1),
    beforeRelease: fn($r) => $say('beforeRelease', $r->id !== 2),
    max: 2,
);
$first = $pool->acquire();
$pool->release($first);
$second = $pool->acquire();
$third = $pool->acquire();
$say('two active');
$pool->release($second);
$pool->release($third);
$say('end');
$pool->close();
$say('closed');
?>
--EXPECT--
factory         1: 0 idle, 0 active, 1 at work
beforeRelease   1: 0 idle, 0 active, 1 at work
beforeAcquire   1: 0 idle, 0 active, 1 at work
destructor      1: 0 idle, 0 active, 1 at work
factory         1: 0 idle, 0 active, 1 at work
factory         2: 0 idle, 1 active, 1 at work
two active      2: 0 idle, 2 active, 0 at work
beforeRelease   2: 0 idle, 1 active, 1 at work
destructor      2: 0 idle, 1 active, 1 at work
beforeRelease   1: 0 idle, 0 active, 1 at work
end             1: 1 idle, 0 active, 0 at work
destructor      1: 0 idle, 0 active, 1 at work
closed          0: 0 idle, 0 active, 0 at work
