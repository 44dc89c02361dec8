--TEST--
When the value that a hook returned throws on its way out the resource is destroyed, and the exception passes through
--EXTENSIONS--
true_async
--FILE--
<?php
/* Accepted and yet an exception: the caller would never see the resource that counts as his. */
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;

final class Verdict
{
    public function __destruct() { throw new DomainException('from the verdict'); }
}
$hook = fn() => new Verdict;
$pool = new Pool(Resource::make(...), Resource::destroy(...), beforeAcquire: $hook, min: 1, max: 1);
echo outcome(fn() => $pool->acquire()), ', ', counts($pool), "\n";
$pool = new Pool(Resource::make(...), Resource::destroy(...), beforeRelease: $hook, min: 1, max: 1);
$resource = $pool->acquire();
echo outcome(fn() => $pool->release($resource)), ', ', counts($pool), "\n";
?>
--EXPECT--
make 1
destroy 1
DomainException: from the verdict, 0: 0 idle, 0 active, 0 at work
make 2
destroy 2
DomainException: from the verdict, 0: 0 idle, 0 active, 0 at work
