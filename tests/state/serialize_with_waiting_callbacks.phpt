--TEST--
serialize() and unserialize() of two coroutines do not mix although their callbacks wait
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

class Node
{
    public $next;
    public $self;
    function __construct(public string $name) { $this->self = $this; }
    function __serialize(): array { suspend(); return ['name' => $this->name, 'next' => $this->next, 'self' => $this->self]; }
    function __unserialize(array $data): void
    {
        suspend();
        ['name' => $this->name, 'next' => $this->next, 'self' => $this->self] = $data;
    }
}
function copied(string $name)
{
    $node = new Node($name);
    $node->next = new Node("$name.next");
    $text = serialize($node);
    suspend();
    $copy = unserialize($text);
    return "$copy->name {$copy->next->name} " . json_encode([$copy->self === $copy, $copy->next->self === $copy->next]);
}
$a = spawn(copied(...), 'a');
$b = spawn(copied(...), 'b');
echo await($a), "\n", await($b), "\n";
?>
--EXPECT--
a a.next [true,true]
b b.next [true,true]
