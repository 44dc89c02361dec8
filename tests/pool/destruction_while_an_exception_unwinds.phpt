--TEST--
A pool that is destroyed while an exception unwinds runs its callbacks without it, and keeps it
--EXTENSIONS--
true_async
--FILE--
<?php
/* With the exception pending the engine would not call anything: resources leak. If it is cleared, it is lost. */
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await, delay};

function destroy(Resource $r): void
{
    try {
        throw new Exception('inner');
    } catch (Exception) {
        delay(1);
        Resource::destroy($r);
    }
}
function unwinds(callable $destructor): void
{
    $pool = new Pool(Resource::make(...), $destructor, min: 2);
    throw new RuntimeException('flying');
}
$failing = fn(Resource $r) => throw new LogicException("cannot close {$r->id}");

echo outcome(fn() => unwinds('destroy')), "\n";
echo outcome(fn() => unwinds($failing)), "\n";
echo outcome(fn() => await(spawn('unwinds', 'destroy'))), "\n";
echo outcome(fn() => await(spawn('unwinds', $failing))), "\n";
?>
--EXPECT--
make 1
make 2
destroy 1
destroy 2
RuntimeException: flying
make 3
make 4
LogicException: cannot close 4 <- LogicException: cannot close 3 <- RuntimeException: flying
make 5
make 6
destroy 5
destroy 6
RuntimeException: flying
make 7
make 8
LogicException: cannot close 8 <- LogicException: cannot close 7 <- RuntimeException: flying
