--TEST--
The health check destroys idle resources for which it returns false or throws, and then makes new ones up to min
--EXTENSIONS--
true_async
--FILE--
<?php
/* A pool that only destroys what is broken runs dry: min is a promise for its whole life. */
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\delay;

$pool = new Pool(Resource::make(...), Resource::destroy(...), healthcheck: fn(Resource $r) => match ($r->id) {
    1 => false,
    3 => throw new RuntimeException('gone away'),
    default => true,
}, min: 4, healthcheckInterval: 1);
while (Resource::$made < 6) {
    delay(1);
}
echo counts($pool), "\n";
$pool->close();
?>
--EXPECT--
make 1
make 2
make 3
make 4
destroy 1
destroy 3
make 5
make 6
4: 4 idle, 0 active, 0 at work
destroy 2
destroy 4
destroy 5
destroy 6
