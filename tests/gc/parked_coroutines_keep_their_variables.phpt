--TEST--
Collecting cycles while coroutines are parked in calls, generators, includes and fibers changes nothing for them
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

class Node
{
    public $self, $more, $handle;
    static $alive = 0;
    function __construct(public string $name) { $this->self = $this; self::$alive++; }
    function __clone() { self::$alive++; }
    function __destruct() { self::$alive--; }
}
function call_with_temporaries($name)
{
    $node = new Node($name);
    $check = fn($a, $b, ...$rest) => $a->name . $b . count($rest);
    return $check($node, (function () { suspend(); return 'b'; })(), ...[new Node("$name argument"), 2]) . (clone $node)->name;
}
function generate($name)
{
    $node = new Node($name);
    try {
        yield $node;
        suspend();
        yield from (function () use ($node) { suspend(); yield $node->self; })();
    } finally {
        suspend();
    }
}
$tasks = [
    'call' => fn() => call_with_temporaries('call'),
    'generator' => function () {
        foreach (generate('generator') as $node) {
            suspend();
            $seen[] = $node->name;
        }
        return implode(',', $seen);
    },
    'include' => function () {
        $local = new stdClass;
        $result = include __DIR__ . '/nested_include.inc';
        suspend();
        return json_encode([$result, $local->included === $included]);
    },
    'fiber' => function () {
        $node = new Node('fiber');
        $fiber = new Fiber(function () use ($node) { $own = new Node('in the fiber'); suspend(); Fiber::suspend($own->name); suspend(); return $own->name; });
        $first = $fiber->start();
        suspend();
        $fiber->resume();
        return $first . ' ' . $fiber->getReturn();
    },
    'array_map' => fn() => implode(',', array_map(function ($i) { $node = new Node("map $i"); suspend(); return $node->name; }, [1, 2])),
    'own handle' => function () {
        $node = new Node('handle');
        $node->handle = Async\current_coroutine();
        Async\coroutine_context()->set($node, $node);
        suspend();
        return $node->name;
    },
];
foreach ($tasks as $name => $task) {
    $coroutines[$name] = spawn($task);
}
for ($i = 0; $i < 12; $i++) {
    suspend();
    gc_collect_cycles();
    $garbage = new stdClass;
    $garbage->all = [$garbage, $coroutines];
    unset($garbage);
}
gc_collect_cycles();
foreach ($coroutines as $name => $coroutine) {
    echo $name, ': ', await($coroutine), "\n";
}
unset($coroutines, $coroutine);
gc_collect_cycles();
var_dump(Node::$alive);
?>
--EXPECT--
call: callb2call
generator: generator,generator
include: [true,true]
fiber: in the fiber in the fiber
array_map: map 1,map 2
own handle: handle
int(0)
