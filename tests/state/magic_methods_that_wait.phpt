--TEST--
Magic methods may wait: __get, __set, __call, __toString, offsetGet, getIterator, jsonSerialize
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

class Magic implements ArrayAccess, IteratorAggregate, JsonSerializable, Countable
{
    function __construct(private string $id) {}
    function __get($name) { suspend(); return "$this->id.$name"; }
    function __isset($name) { suspend(); return true; }
    function __call($name, $arguments) { suspend(); return "$this->id->$name"; }
    function __toString(): string { suspend(); return "string $this->id"; }
    function offsetGet($key): mixed { suspend(); return "{$this->id}[$key]"; }
    function offsetSet($key, $value): void { suspend(); }
    function offsetExists($key): bool { suspend(); return true; }
    function offsetUnset($key): void { suspend(); }
    function getIterator(): Iterator { suspend(); return new ArrayIterator([$this->id]); }
    function jsonSerialize(): mixed { suspend(); return $this->id; }
    function count(): int { suspend(); return 7; }
}
function all(string $id)
{
    $magic = new Magic($id);
    $magic['x'] = 1;
    unset($magic['x']);
    $parts = [$magic->property, $magic->method(), "$magic", $magic['key'], isset($magic['x'], $magic->y), count($magic), json_encode($magic)];
    foreach ($magic as $value) {
        $parts[] = $value;
    }
    return implode(', ', $parts);
}
$a = spawn(all(...), 'a');
$b = spawn(all(...), 'b');
echo await($a), "\n", await($b), "\n";
?>
--EXPECT--
a.property, a->method, string a, a[key], 1, 7, "a", a
b.property, b->method, string b, b[key], 1, 7, "b", b
