--TEST--
suspend() keeps apart what C code holds that called PHP, also of a coroutine that was suspended at rest before
--DESCRIPTION--
suspend() skips most of the engine's state when the C stack shows that PHP functions were called by nothing but PHP
functions. Naive: to take that for granted once it was seen. Each state below is entered by a coroutine that was at rest,
while another one that stays at rest looks whether any of it reaches over.
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, current_coroutine, spawn, suspend};

set_error_handler(fn ($number, $message) => print "handler: $message\n");

class Stored
{
    public function __serialize(): array { suspend(); suspend(); return ['v' => 7]; }
    public function __unserialize(array $data): void { suspend(); suspend(); $this->v = $data['v']; }
    public int $v = 0;
}

class Dying
{
    public function __destruct() { suspend(); suspend(); $this->end->count++; }
    public function __construct(private stdClass $end) {}
}

function deep(int $levels): void
{
    $levels ? deep($levels - 1) : suspend();
}

function recursion(int $levels): int
{
    suspend();
    return $levels ? 1 + array_sum(array_map(recursion(...), [$levels - 1])) : 0;
}

function by_generator(): iterable
{
    for ($i = 0; $i < 3; $i++) {
        suspend();
        yield $i;
    }
}

$ticks = (object) ['count' => 0];
register_tick_function(function () use ($ticks) { $ticks->count++; suspend(); });

$states = [
    'plain' => fn () => deep(20) ?? 'done',
    'usort' => function () {
        $list = [3, 1, 2];
        usort($list, function ($a, $b) { suspend(); return $a <=> $b; });
        return implode($list);
    },
    'array_map' => fn () => implode(array_map(function ($v) { suspend(); return $v + 1; }, [1, 2])),
    'suspend as a callback' => fn () => call_user_func_array(suspend(...), []) ?? (suspend(...))() ?? 'suspended',
    'recursion' => fn () => recursion(12),
    'call_user_func' => fn () => call_user_func(function () { suspend(); return 'called'; }),
    'reflection' => fn () => (new ReflectionFunction('deep'))->invoke(3) ?? 'invoked',
    'serialize' => fn () => unserialize(serialize(new Stored()))->v,
    'buffer' => function () { ob_start(); echo 'mine'; suspend(); suspend(); return ob_get_clean(); },
    'buffer callback' => function () {
        ob_start(fn ($text) => strtoupper($text));
        echo 'text';
        suspend();
        return ob_get_contents() . ' ' . ob_end_clean();
    },
    'silence' => function () {
        @deep(2);
        return error_reporting();
    },
    'error_reporting' => function () {
        $before = error_reporting(E_ERROR);
        suspend();
        suspend();
        $mine = error_reporting($before);
        return $mine === E_ERROR ? 'kept' : "lost: $mine";
    },
    'error handler' => function () {
        set_error_handler(function () { suspend(); suspend(); return true; });
        trigger_error('for the inner one');
        restore_error_handler();
        return 'handled';
    },
    'destructor' => function () {
        $object = new Dying($end = (object) ['count' => 0]);
        $object = null;
        return "destroyed $end->count";
    },
    'autoload' => function () {
        spl_autoload_register($load = function ($class) { suspend(); suspend(); eval("class $class {}"); });
        $found = class_exists('Loaded' . mt_rand());
        spl_autoload_unregister($load);
        return $found ? 'loaded' : 'missing';
    },
    'generator' => fn () => implode(iterator_to_array(by_generator())),
    'yield from' => function () {
        $all = (function () { suspend(); yield from by_generator(); })();
        return implode(iterator_to_array($all, false));
    },
    'fiber' => function () {
        $fiber = new Fiber(function () { suspend(); $got = Fiber::suspend('out'); deep(3); return $got; });
        $out = $fiber->start();
        suspend();
        $fiber->resume('in');
        return $out . $fiber->getReturn();
    },
    'eval' => fn () => eval('Async\suspend(); Async\suspend(); return "evaluated";'),
    'include' => function () {
        $file = tempnam(sys_get_temp_dir(), 'rest');
        file_put_contents($file, '<?php Async\suspend(); Async\suspend(); return "included";');
        $result = include $file;
        unlink($file);
        return $result;
    },
    'ticks' => function () use ($ticks) {
        eval('declare(ticks=2); $a = 1; Async\suspend(); $b = 2; Async\suspend(); $c = 3; $d = 4;');
        return $ticks->count > 0 ? 'ticked' : 'no tick';
    },
    'finally' => function () {
        try {
            try { throw new Exception('kept'); } finally { suspend(); suspend(); }
        } catch (Exception $e) {
            suspend();
            return $e->getMessage();
        }
    },
    'protect' => fn () => Async\protect(function () { suspend(); suspend(); return 'protected'; }) ?? 'protected',
];

function is_clean(): bool
{
    $list = [2, 1];
    usort($list, fn ($a, $b) => $a <=> $b);
    return $list === [1, 2] && ob_get_level() === 0 && error_reporting() === E_ALL && Fiber::getCurrent() === null
        && unserialize(serialize(['a'])) === ['a'];
}

$ended = false;
$watchers = [];
foreach ([0, 5] as $levels) {
    $watchers[] = spawn($watch = function () use (&$ended, $levels) {
        for ($looks = 0; !$ended; $looks++) {
            deep($levels);
            is_clean() or print "something reached over\n";
        }
        return $looks > 20;
    });
}
foreach ($states as $name => $state) {
    $tasks = [];
    for ($i = 0; $i < 2; $i++) {
        $tasks[] = spawn(function () use ($state) {
            suspend();
            suspend();
            $result = $state();
            suspend();
            return $result;
        });
    }
    echo "$name: ", await($tasks[0]), ' ', await($tasks[1]), "\n";
}
$ended = true;
var_dump(await($watchers[0]), await($watchers[1]));

/* A cancellation, and what is recorded of it, reach one that rests. */
$task = spawn(function () {
    try {
        while (true) {
            suspend();
        }
    } catch (Async\AsyncCancellation $reason) {
        echo 'cancelled: ', $reason->getMessage(), "\n";
    }
    suspend();
    current_coroutine()->cancel(new Async\AsyncCancellation('by itself'));
    for ($i = 0; $i < 3; $i++) {
        suspend();
    }
    echo "went on\n";
});
for ($i = 0; $i < 50; $i++) {
    suspend();
}
$task->cancel(new Async\AsyncCancellation('at rest'));
try {
    await($task);
} catch (Async\AsyncCancellation $reason) {
    echo 'outcome: ', $reason->getMessage(), "\n";
}
?>
--EXPECT--
plain: done done
usort: 123 123
array_map: 23 23
suspend as a callback: suspended suspended
recursion: 12 12
call_user_func: called called
reflection: invoked invoked
serialize: 7 7
buffer: mine mine
buffer callback: text 1 text 1
silence: 32767 32767
error_reporting: kept kept
error handler: handled handled
destructor: destroyed 1 destroyed 1
autoload: loaded loaded
generator: 012 012
yield from: 012 012
fiber: outin outin
eval: evaluated evaluated
include: included included
ticks: ticked ticked
finally: kept kept
protect: protected protected
bool(true)
bool(true)
cancelled: at rest
went on
outcome: by itself
