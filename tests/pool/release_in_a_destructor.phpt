--TEST--
release() in a destructor while an exception unwinds: hooks run without it, and it goes on
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, delay};

final class Lease
{
    public function __construct(private Pool $pool, public readonly mixed $resource) {}
    public function __destruct() { $this->pool->release($this->resource); }
}
$verdict = true;
$pool = new Pool(Resource::make(...), fn(Resource $r) => throw new LogicException("cannot close {$r->id}"), beforeRelease: function () use (&$verdict) {
    delay(1);
    return $verdict instanceof Throwable ? throw $verdict : $verdict;
}, max: 1);
$use = function () use ($pool) {
    $lease = new Lease($pool, $pool->acquire());
    throw new RuntimeException('in use');
};
foreach ([true, false, new DomainException('from the hook')] as $verdict) {
    echo outcome($use), "\n";
    echo counts($pool), "\n";
}
?>
--EXPECT--
make 1
RuntimeException: in use
1: 1 idle, 0 active, 0 at work
LogicException: cannot close 1 <- RuntimeException: in use
0: 0 idle, 0 active, 0 at work
make 2
LogicException: cannot close 2 <- RuntimeException: in use
0: 0 idle, 0 active, 0 at work
