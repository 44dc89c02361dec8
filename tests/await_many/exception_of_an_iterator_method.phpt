--TEST--
An exception of any method of an iterator ends the wait, also of those that collect
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await_all, await_all_or_fail, await_any_of, await_any_of_or_fail, await_any_or_fail, await_first_success, delay};

class Broken implements IteratorAggregate
{
    public function __construct(public string $where, public bool $waits) {}
    public function at(string $method): void
    {
        if ($this->waits) {
            delay(1);
        }
        if ($method === $this->where) {
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
            public function valid(): bool { $this->owner->at('valid'); return $this->at < 3; }
            public function current(): mixed { $this->owner->at('current'); return (new Future(new FutureState))->ignore(); }
            public function key(): mixed { $this->owner->at('key'); return $this->at; }
            public function next(): void { $this->owner->at('next'); $this->at++; }
        };
    }
}
$waits = [
    await_any_or_fail(...), await_first_success(...), await_all_or_fail(...), await_all(...),
    fn($triggers) => await_any_of_or_fail(2, $triggers), fn($triggers) => await_any_of(2, $triggers),
];
foreach (['getIterator', 'rewind', 'valid', 'current', 'key', 'next'] as $method) {
    $caught = 0;
    foreach ($waits as $wait) {
        foreach ([false, true] as $parks) {
            try {
                $wait(new Broken($method, $parks));
            } catch (LogicException $e) {
                $caught += $e->getMessage() === $method;
            }
        }
    }
    echo "$method: $caught\n";
}
function generator()
{
    yield new Future(new FutureState);
    throw new LogicException('generator');
}
foreach ($waits as $wait) {
    try {
        $wait(generator());
    } catch (LogicException $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
getIterator: 12
rewind: 12
valid: 12
current: 12
key: 12
next: 12
generator
generator
generator
generator
generator
generator
