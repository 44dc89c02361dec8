--TEST--
TaskGroup has exactly the documented signatures
--EXTENSIONS--
true_async
--FILE--
<?php
$class = new ReflectionClass(Async\TaskGroup::class);
$interfaces = $class->getInterfaceNames();
sort($interfaces);
echo $class->isFinal() ? 'final ' : '', $class->name, ': ', implode(', ', $interfaces), "\n";
foreach ($class->getMethods() as $method) {
    $parameters = array_map(fn($p) => $p->getType() . ($p->isVariadic() ? ' ...' : ' ') . '$' . $p->name
        . ($p->isDefaultValueAvailable() ? ' = ' . json_encode($p->getDefaultValue()) : ''), $method->getParameters());
    echo '    ', $method->name, '(', implode(', ', $parameters), ')',
        $method->hasReturnType() ? ': ' . $method->getReturnType() : '',
        $method->hasTentativeReturnType() ? ' tentative ' . $method->getTentativeReturnType() : '', "\n";
}
?>
--EXPECT--
final Async\TaskGroup: Async\Awaitable, Countable, IteratorAggregate, Traversable
    __construct(?int $concurrency = null, ?int $queueLimit = null, ?Async\Scope $scope = null)
    spawn(callable $task, mixed ...$args): void
    spawnWithKey(string|int $key, callable $task, mixed ...$args): void
    all(bool $ignoreErrors = false): Async\Future
    race(): Async\Future
    any(): Async\Future
    getResults(): array
    getErrors(): array
    suppressErrors(): void
    cancel(?Async\AsyncCancellation $cancellation = null): void
    dispose(): void
    close(): void
    isFinished(): bool
    isClosed(): bool
    count(): int
    awaitCompletion(): void
    finally(Closure $callback): void
    getIterator(): Iterator
