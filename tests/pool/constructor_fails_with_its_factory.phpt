--TEST--
An exception of the factory leaves the constructor at once; what was made before is destroyed
--EXTENSIONS--
true_async
--FILE--
<?php
/* The engine does not call the destructor of an object whose constructor failed: a pool that relies on it leaks the
 * resources made so far. */
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;

function factory(): Resource
{
    static $calls = 0;
    if (++$calls % 3 === 0) {
        throw new RuntimeException("no resource $calls");
    }
    return Resource::make();
}

echo outcome(fn() => new Pool('factory', Resource::destroy(...), min: 5)), "\n";
echo outcome(fn() => new Pool('factory', function (Resource $r) {
    Resource::destroy($r);
    throw new LogicException("not closed {$r->id}");
}, min: 5)), "\n";
var_dump(Resource::$alive);
?>
--EXPECT--
make 1
make 2
destroy 1
destroy 2
RuntimeException: no resource 3
make 3
make 4
destroy 3
destroy 4
LogicException: not closed 4 <- LogicException: not closed 3 <- RuntimeException: no resource 6
int(0)
