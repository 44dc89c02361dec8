--TEST--
A pool that the cycle collector destroys is closed; its destructor callback may wait
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, delay};

$holder = new stdClass;
$holder->pool = new Pool(function () use ($holder) { return Resource::make(); }, function (Resource $r) use ($holder) {
    delay(1);
    Resource::destroy($r);
}, min: 2);
unset($holder);
spawn(fn() => print("others run\n"));
var_dump(gc_collect_cycles() > 0);
echo "end\n";
?>
--EXPECT--
make 1
make 2
others run
destroy 1
destroy 2
bool(true)
end
