--TEST--
A collection of cycles at any time takes nothing away, and nothing stays behind
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, iterate, spawn, suspend};

class Node
{
    public static int $alive = 0;
    public ?Node $self;
    public function __construct(public $data = null) { $this->self = $this; self::$alive++; }
    public function __destruct() { self::$alive--; }
}
function run(): int
{
    $sum = 0;
    $cycle = new Node;
    $cycle->data = function ($value) use (&$sum, $cycle) {
        gc_collect_cycles();
        $own = new Node($value);
        suspend();
        gc_collect_cycles();
        spawn(function () use ($own) {
            suspend();
            gc_collect_cycles();
        });
        $sum += $own->self->data->data;
    };
    iterate((function () {
        for ($i = 1; $i <= 5; $i++) {
            yield new Node($i) => new Node($i);
            gc_collect_cycles();
        }
    })(), $cycle->data, 2);
    return $sum;
}
echo run(), "\n";
gc_collect_cycles();
echo Node::$alive, "\n";
?>
--EXPECT--
15
0
