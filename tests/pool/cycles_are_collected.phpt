--TEST--
Cycles through callbacks, strategy and idle resources are collected; collecting while coroutines wait changes nothing
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\{CircuitBreakerStrategy, Pool};
use function Async\{spawn, await, delay};

final class Strategy implements CircuitBreakerStrategy
{
    public function __construct(public Pool $pool) {}
    public function reportSuccess(mixed $source): void {}
    public function reportFailure(mixed $source, Throwable $error): void {}
    public function shouldRecover(): bool { return true; }
}
$canary = function (object $owner) {
    $owner->canary = new class {
        public static int $gone = 0;
        public function __destruct() { self::$gone++; }
    };
    return $owner;
};
foreach (['factory', 'destructor', 'healthcheck', 'beforeAcquire', 'beforeRelease'] as $name) {
    $owner = $canary(new stdClass);
    $callback = function () use ($owner) { return true; };
    $owner->pool = new Pool(...[$name => $callback] + ['factory' => fn() => 1, 'healthcheckInterval' => 1, 'max' => 1]);
    unset($owner, $callback);
    var_dump(gc_collect_cycles() > 0);
}
$pool = new Pool(fn() => new stdClass);
$resource = $canary($pool->acquire());
$resource->pool = $pool;
$pool->release($resource);
$gone = get_class($resource->canary);
unset($resource, $pool);
var_dump(gc_collect_cycles() > 0);
$pool = new Pool(fn() => 1);
$pool->setCircuitBreakerStrategy(new Strategy($pool));
unset($pool);
var_dump(gc_collect_cycles() > 0, $gone::$gone);

$pool = null;
$pool = new Pool(function () use (&$pool) {
    delay(2);
    gc_collect_cycles();
    return new Resource;
}, beforeAcquire: function () use (&$pool) {
    delay(1);
    return true;
}, max: 1);
$users = [];
for ($i = 0; $i < 5; $i++) {
    $users[] = spawn(function () use ($pool) {
        $resource = $pool->acquire();
        delay(1);
        $pool->release($resource);
        return $resource->id;
    });
}
until_parked(...$users);
gc_collect_cycles();
echo json_encode(array_map(Async\await(...), $users)), "\n";
unset($pool, $users);
gc_collect_cycles();
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
int(6)
[1,1,1,1,1]
