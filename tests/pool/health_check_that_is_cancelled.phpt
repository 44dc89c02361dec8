--TEST--
A graceful shutdown ends a health check that waits; nothing is made after that
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, delay, graceful_shutdown};

$pool = new Pool(Resource::make(...), Resource::destroy(...), healthcheck: function () {
    try {
        delay(60_000);
    } finally {
        echo "check ends\n";
    }
    return true;
}, min: 2, healthcheckInterval: 1);
while ($pool->idleCount() === 2) {
    delay(1);
}
graceful_shutdown();
echo "end\n";
?>
--EXPECT--
make 1
make 2
end
check ends
destroy 1
destroy 2
