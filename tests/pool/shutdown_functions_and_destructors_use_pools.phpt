--TEST--
Pools work in shutdown functions and in destructors at the end of the script, and can be waited for there
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, delay};

function take_turns(): void
{
    $pool = new Pool(Resource::make(...), Resource::destroy(...), max: 1);
    $resource = $pool->acquire();
    spawn(function () use ($pool, $resource) {
        delay(1);
        $pool->release($resource);
    });
    echo outcome(fn() => $pool->acquire()), "\n";
}
final class AtEnd
{
    public function __destruct() { echo "destructor\n"; take_turns(); }
}
$object = new AtEnd;
register_shutdown_function(function () { echo "shutdown\n"; take_turns(); });
echo "end\n";
?>
--EXPECT--
end
shutdown
make 1
resource 1
destructor
make 2
resource 2
