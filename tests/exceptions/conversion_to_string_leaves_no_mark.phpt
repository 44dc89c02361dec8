--TEST--
A chain that contains a cancellation can be converted to a string again and again, and compared and dumped after that
--EXTENSIONS--
true_async
--FILE--
<?php
function chain(string ...$classes)
{
    $e = null;
    foreach ($classes as $i => $class) {
        $e = new $class("m$i", 0, $e);
    }
    return $e;
}

$chains = [
    ['Exception', 'Cancellation', 'Exception'],
    ['Cancellation', 'Cancellation'],
    ['Error', 'Async\AsyncCancellation', 'TypeError', 'Cancellation'],
    ['Exception', 'Cancellation', 'LogicException', 'ErrorException'],
];
foreach ($chains as $classes) {
    $e = $classes[count($classes) - 1] === 'ErrorException'
        ? new ErrorException('m3', 0, E_ERROR, 'f', 1, chain(...array_slice($classes, 0, 3)))
        : chain(...$classes);
    $first = (string) $e;
    var_dump(substr_count($first, 'Stack trace') === count($classes));
    var_dump($first === (string) $e && $first === $e->__toString());
    for ($link = $e; $link; $link = $link->getPrevious()) {
        var_dump($link == clone_of($link));
        ob_start();
        var_dump($link);
        if (str_contains(ob_get_clean(), 'RECURSION')) {
            echo "recursion\n";
        }
    }
}
function clone_of($e) { return unserialize(serialize($e)); }

class Cycle extends Exception
{
    static function make()
    {
        $outer = new Exception('outer');
        $inner = new Cancellation('inner', 0, $outer);
        $outer->__construct('outer', 0, $inner);
        return [$outer, $inner];
    }
}
[$outer, $inner] = Cycle::make();
var_dump(substr_count((string) $outer, 'Stack trace'), substr_count((string) $inner, 'Stack trace'));
$one = new Exception('one');
$one->__construct('one', 0, new Exception('two', 0, $one));
var_dump(substr_count((string) $one, 'Stack trace'));
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
int(2)
int(2)
int(2)
