--TEST--
An exception of any method of the iterator leaves iterate() when the calls were cancelled and have ended
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{delay, iterate, suspend};

class Broken implements IteratorAggregate
{
    public function __construct(public string $where, public bool $waits) {}
    public function at(string $method, int $at = 2): void
    {
        if ($this->waits) {
            suspend();
        }
        if ($method === $this->where && $at >= 2) {
            throw new LogicException($method);
        }
    }
    public function getIterator(): Iterator
    {
        $this->at('getIterator');
        return new class($this) implements Iterator {
            private int $at = 0;
            public function __construct(private Broken $owner) {}
            public function rewind(): void { $this->owner->at('rewind'); }
            public function valid(): bool { $this->owner->at('valid', $this->at); return true; }
            public function current(): mixed { $this->owner->at('current', $this->at); return $this->at; }
            public function key(): mixed { $this->owner->at('key', $this->at); return $this->at; }
            public function next(): void { $this->at++; $this->owner->at('next', $this->at); }
        };
    }
}
foreach (['getIterator', 'rewind', 'valid', 'current', 'key', 'next'] as $method) {
    $seen = [];
    foreach ([false, true] as $waits) {
        $calls = $cancelled = 0;
        try {
            iterate(new Broken($method, $waits), function () use (&$calls, &$cancelled) {
                $calls++;
                try {
                    delay(10000);
                } catch (AsyncCancellation $e) {
                    suspend();
                    $cancelled++;
                    throw $e;
                }
            });
        } catch (LogicException $e) {
            $seen[] = $e->getMessage() . " $calls $cancelled";
        }
    }
    echo implode(', ', $seen), "\n";
}
?>
--EXPECT--
getIterator 0 0, getIterator 0 0
rewind 0 0, rewind 0 0
valid 2 2, valid 2 2
current 2 2, current 2 2
key 2 2, key 2 2
next 2 2, next 2 2
