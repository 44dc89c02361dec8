--TEST--
A task of any kind that is callable, with any arguments, does in a coroutine what it does when it is called
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn, suspend};

function sum(int $first, int ...$rest) { suspend(); return [$first, $rest, func_get_args()]; }
function &append(array &$list) { $list[] = 1; suspend(); return $list; }
function generate() { $sent = yield 1; suspend(); yield $sent; return 3; }

class Base
{
    public $property = 'value';
    function method($argument = 'default') { suspend(); return [$this->property, $argument, static::class]; }
    static function ofClass() { suspend(); return static::class; }
    function __invoke($argument) { suspend(); return [$this->property, $argument]; }
    function __call($name, $arguments) { suspend(); return [$name, $arguments, static::class]; }
    static function __callStatic($name, $arguments) { suspend(); return [$name, $arguments, static::class]; }
    function bound() { return function () { suspend(); return [$this->property, static::class]; }; }
    static function unbound() { return static function () { suspend(); return [isset($this), static::class]; }; }
}
class Derived extends Base {}

$object = new Derived();
$call = 'call_user_func_array'; // by this name it is a function, not an instruction
$messages = [];
set_error_handler(function (int $level, string $message) use (&$messages) { return (bool) $messages[] = $message; });

function outcome(Closure $action): string
{
    global $messages;
    $messages = [];
    try {
        $result = $action();
        if ($result instanceof Generator) {
            $result = [$result->current(), $result->send(7), $result->next(), $result->getReturn()];
        }
    } catch (Throwable $exception) {
        $result = [get_class($exception), preg_replace('~, called in .*~', '', $exception->getMessage())];
    }
    return json_encode([$result, $messages]);
}

foreach ([
    'function' => [sum(...), [1, 2, 3]],
    'by its name' => ['sum', [1, 2, 3]],
    'too few arguments' => [sum(...), []],
    'wrong type' => [sum(...), ['x']],
    'a hundred arguments' => [sum(...), range(1, 100)],
    'named arguments' => [sum(...), ['first' => 1, 'other' => 2]],
    'unknown name' => [fn($known) => $known, ['unknown' => 2]],
    'reference' => [append(...), [[]]],
    'result by reference' => [function &() { static $list = [1]; suspend(); return $list; }, []],
    'more than declared' => [function () { suspend(); return func_get_args(); }, [new ArrayObject([1]), str_repeat('ab', 2)]],
    'default' => [$object->method(...), []],
    'method' => [$object->method(...), [5]],
    'method as an array' => [[$object, 'method'], [5]],
    'method of a class' => [Derived::ofClass(...), []],
    'its name' => ['Derived::ofClass', []],
    'object' => [$object, [4]],
    '__call()' => [$object->missing(...), [1]],
    '__callStatic()' => [Derived::missing(...), [1]],
    'bound closure' => [$object->bound(), []],
    'static closure' => [Derived::unbound(), []],
    'function of PHP' => [strtoupper(...), ['abc']],
    'function of PHP, too few arguments' => [strlen(...), []],
    'generator' => [generate(...), []],
    'exception' => [function () { suspend(); throw new DomainException('thrown'); }, []],
    'symbol table' => [function ($given) { $y = $given; extract(['z' => 9]); suspend(); return compact('y', 'z'); }, [[1]]],
] as $title => [$task, $arguments]) {
    $called = outcome(fn() => $call($task, $arguments));
    $spawned = outcome(fn() => await(spawn($task, ...$arguments)));
    if ($called !== $spawned) {
        echo "$title: $called, but in a coroutine: $spawned\n";
    }
}
echo "all the same\n";
?>
--EXPECT--
all the same
