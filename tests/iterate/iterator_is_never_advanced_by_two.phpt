--TEST--
An iterator that waits is never advanced by two workers at once
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, iterate, suspend};

class Slow implements IteratorAggregate
{
    public int $inside = 0;
    public int $most = 0;
    public function wait(): void
    {
        $this->most = max($this->most, ++$this->inside);
        suspend();
        suspend();
        $this->inside--;
    }
    public function getIterator(): Iterator
    {
        $this->wait();
        return new class($this) implements Iterator {
            private int $at = 0;
            public function __construct(private Slow $owner) {}
            public function rewind(): void { $this->owner->wait(); }
            public function valid(): bool { $this->owner->wait(); return $this->at < 20; }
            public function current(): int { $this->owner->wait(); return $this->at; }
            public function key(): int { $this->owner->wait(); return $this->at; }
            public function next(): void { $this->owner->wait(); $this->at++; }
        };
    }
}
$slow = new Slow;
$sum = 0;
iterate($slow, function ($value) use (&$sum) {
    for ($i = 0; $i < $value % 5; $i++) {
        suspend();
    }
    $sum += $value;
}, 4);
var_dump($slow->most, $sum);
?>
--EXPECT--
int(1)
int(190)
