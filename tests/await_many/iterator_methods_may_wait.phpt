--TEST--
Every method of an iterator may wait
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{await_all, delay, spawn};

class Slow implements IteratorAggregate
{
    public function getIterator(): Iterator
    {
        delay(1);
        return new class implements Iterator {
            private int $at = 0;
            public function rewind(): void { delay(1); $this->at = 0; }
            public function valid(): bool { delay(1); return $this->at < 3; }
            public function current(): mixed { delay(1); return Future::completed("value $this->at"); }
            public function key(): mixed { delay(1); return "key $this->at"; }
            public function next(): void { delay(1); $this->at++; }
        };
    }
}
$ticks = 0;
$other = spawn(function () use (&$ticks) {
    for (;;) {
        delay(1);
        $ticks++;
    }
});
echo json_encode(await_all(new Slow)), "\n";
$other->cancel();
echo $ticks > 3 ? "others ran meanwhile\n" : "others waited\n";
?>
--EXPECT--
[{"key 0":"value 0","key 1":"value 1","key 2":"value 2"},[]]
others ran meanwhile
