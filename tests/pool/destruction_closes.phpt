--TEST--
A pool that is destroyed is closed: its idle resources go through the destructor callback, oldest first
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;

$pool = new Pool(Resource::make(...), Resource::destroy(...), min: 2);
$active = $pool->acquire();
$pool->release($pool->acquire());
unset($pool);
echo "unset\n";
(new Pool(Resource::make(...), Resource::destroy(...)))->acquire();
echo "a temporary one\n";
$atEnd = new Pool(Resource::make(...), function (Resource $r) {
    Async\delay(1);
    Resource::destroy($r);
}, min: 2);
echo "end\n";
?>
--EXPECT--
make 1
make 2
destroy 2
unset
make 3
a temporary one
make 4
make 5
end
destroy 4
destroy 5
