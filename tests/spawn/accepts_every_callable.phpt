--TEST--
spawn() accepts every kind of callable, positional and named arguments
--EXTENSIONS--
true_async
--FILE--
<?php
namespace Test;
use function Async\{spawn, await};

function named($a, $b = 'b', ...$rest) { return json_encode([$a, $b, $rest]); }

class Service
{
    public static function fixed($x) { return "static $x"; }
    public function method($x) { return "method $x"; }
    private function hidden($x) { return "hidden $x"; }
    public function __invoke($x) { return "invoked $x"; }
    public function __call($name, $arguments) { return "__call $name $arguments[0]"; }
    public static function __callStatic($name, $arguments) { return "__callStatic $name $arguments[0]"; }
    public function spawnHidden() { return spawn([$this, 'hidden'], 'x'); }
}
$service = new Service;
$value = 1;
$reference = &$value;
foreach ([
    spawn(fn($x) => "closure $x", 'x'),
    spawn('strtoupper', 'builtin'),
    spawn('Test\named', 1, c: 3, b: 2),
    spawn(named(...), a: 5),
    spawn([Service::class, 'fixed'], 'x'),
    spawn('Test\Service::fixed', 'x'),
    spawn([$service, 'method'], 'x'),
    spawn($service->method(...), 'x'),
    spawn($service, 'x'),
    spawn([$service, 'magic'], 'x'),
    spawn([Service::class, 'magic'], 'x'),
    $service->spawnHidden(),
    spawn(function (...$all) { $all[0]++; return json_encode($all); }, $reference, 2, 3),
    spawn(args: 'named variadic', task: fn(...$all) => json_encode($all)),
] as $coroutine) {
    echo await($coroutine), "\n";
}
var_dump($value);
foreach (['no_such_function', [$service], [$service, 5], null, 1, [Service::class, 'method'], new \stdClass] as $bad) {
    try {
        spawn($bad);
        echo "accepted\n";
    } catch (\TypeError $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
closure x
BUILTIN
[1,2,{"c":3}]
[5,"b",[]]
static x
static x
method x
method x
invoked x
__call magic x
__callStatic magic x
hidden x
[2,2,3]
{"args":"named variadic"}
int(1)
Async\spawn(): Argument #1 ($task) must be a valid callback, function "no_such_function" not found or invalid function name
Async\spawn(): Argument #1 ($task) must be a valid callback, array callback must have exactly two members
Async\spawn(): Argument #1 ($task) must be a valid callback, second array member is not a valid method
Async\spawn(): Argument #1 ($task) must be a valid callback, no array or string given
Async\spawn(): Argument #1 ($task) must be a valid callback, no array or string given
Async\spawn(): Argument #1 ($task) must be a valid callback, non-static method Test\Service::method() cannot be called statically
Async\spawn(): Argument #1 ($task) must be a valid callback, no array or string given
