--TEST--
Never more calls are under way than allowed, and as many as allowed when there is work
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, iterate, suspend};

class Elements implements Iterator
{
    private int $at = 0;
    public function __construct(private int $count) {}
    public function rewind(): void { $this->at = 0; }
    public function valid(): bool { return $this->at < $this->count; }
    public function current(): int { return $this->at; }
    public function key(): string { return "key {$this->at}"; }
    public function next(): void { $this->at++; }
}
$kinds = [
    'array' => fn($count) => range(1, $count),
    'Iterator' => fn($count) => new Elements($count),
    'IteratorAggregate' => fn($count) => new ArrayObject(range(1, $count)),
    'Generator' => fn($count) => (function () use ($count) {
        for ($i = 0; $i < $count; $i++) {
            yield $i;
        }
    })(),
    'Generator that waits' => fn($count) => (function () use ($count) {
        for ($i = 0; $i < $count; $i++) {
            suspend();
            yield $i;
            suspend();
        }
    })(),
];
foreach ($kinds as $kind => $make) {
    foreach ([[1, 5], [2, 12], [3, 10], [7, 7], [8, 7], [0, 9]] as [$limit, $count]) {
        $active = $most = $calls = 0;
        $expected = $limit ? min($limit, $count) : $count;
        iterate($make($count), function () use (&$active, &$most, &$calls, $expected, $count) {
            $most = max($most, ++$active);
            $calls++;
            // Stays until as many are under way as may be, or as there are left.
            while ($active < $expected && $calls < $count) {
                suspend();
            }
            suspend();
            $active--;
        }, $limit);
        $results[$kind][] = $most === $expected && $calls === $count && $active === 0 ? 'exact' : "$most of $limit, $calls of $count";
    }
    echo $kind, ': ', implode(', ', $results[$kind]), "\n";
}
?>
--EXPECT--
array: exact, exact, exact, exact, exact, exact
Iterator: exact, exact, exact, exact, exact, exact
IteratorAggregate: exact, exact, exact, exact, exact, exact
Generator: exact, exact, exact, exact, exact, exact
Generator that waits: exact, exact, exact, exact, exact, exact
