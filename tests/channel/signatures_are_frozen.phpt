--TEST--
Channel, the reasons and the exception have exactly the documented signatures
--EXTENSIONS--
true_async
--FILE--
<?php
foreach ([Async\Channel::class, Async\ChannelException::class] as $name) {
    $class = new ReflectionClass($name);
    $interfaces = $class->getInterfaceNames();
    sort($interfaces);
    echo $class->isFinal() ? 'final ' : '', "class $name";
    echo $class->getParentClass() ? " extends {$class->getParentClass()->name}" : '', ': ', implode(', ', $interfaces), "\n";
    foreach ($class->getMethods() as $method) {
        if ($method->class === $name) {
            $parameters = array_map(fn($p) => $p->getType() . ' $' . $p->name
                . ($p->isDefaultValueAvailable() ? ' = ' . json_encode($p->getDefaultValue()) : ''), $method->getParameters());
            echo "    $method->name(", implode(', ', $parameters), ')', $method->hasReturnType() ? ": {$method->getReturnType()}" : '', "\n";
        }
    }
}
echo 'public ', (new ReflectionProperty(Async\ChannelException::class, 'reason'))->getType(), "\n";
echo (new ReflectionEnum(Async\ChannelCloseReason::class))->getBackingType(), "\n";
?>
--EXPECT--
final class Async\Channel: Async\Awaitable, Countable, IteratorAggregate, Traversable
    __construct(int $capacity = 0, int $noProducerTimeout = 0, int $noConsumerTimeout = 0, bool $hardTimeouts = false)
    send(mixed $value, ?Async\Completable $cancellationToken = null): void
    sendAsync(mixed $value): bool
    recv(?Async\Completable $cancellationToken = null): mixed
    recvAsync(): Async\Future
    close(): void
    isClosed(): bool
    capacity(): int
    count(): int
    isEmpty(): bool
    isFull(): bool
    getIterator(): Iterator
class Async\ChannelException extends Async\AsyncException: Stringable, Throwable
public Async\ChannelCloseReason
string
