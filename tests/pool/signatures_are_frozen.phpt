--TEST--
Pool and the types of circuit breakers have exactly the documented signatures
--EXTENSIONS--
true_async
--FILE--
<?php
foreach ([Async\Pool::class, Async\CircuitBreaker::class, Async\CircuitBreakerStrategy::class] as $class) {
    $r = new ReflectionClass($class);
    $interfaces = $r->getInterfaceNames();
    sort($interfaces);
    echo $r->isFinal() ? 'final ' : '', $r->isInterface() ? 'interface ' : 'class ', $class, ': ', implode(', ', $interfaces), "\n";
    foreach ($r->getMethods() as $m) {
        $parameters = array_map(fn($p) => $p->getType() . ' $' . $p->name
            . ($p->isDefaultValueAvailable() ? ' = ' . json_encode($p->getDefaultValue()) : ''), $m->getParameters());
        echo '    ', $m->name, '(', implode(', ', $parameters), ')', $m->hasReturnType() ? ': ' . $m->getReturnType() : '', "\n";
    }
}
$state = new ReflectionEnum(Async\CircuitBreakerState::class);
var_dump($state->isBacked());
echo implode(' ', array_map(fn($case) => $case->name, Async\CircuitBreakerState::cases())), "\n";
?>
--EXPECT--
final class Async\Pool: Async\CircuitBreaker, Countable
    __construct(callable $factory, ?callable $destructor = null, ?callable $healthcheck = null, ?callable $beforeAcquire = null, ?callable $beforeRelease = null, int $min = 0, int $max = 10, int $healthcheckInterval = 0)
    acquire(int $timeout = 0): mixed
    tryAcquire(): mixed
    release(mixed $resource): void
    close(): void
    isClosed(): bool
    count(): int
    idleCount(): int
    activeCount(): int
    setCircuitBreakerStrategy(?Async\CircuitBreakerStrategy $strategy): void
    getState(): Async\CircuitBreakerState
    activate(): void
    deactivate(): void
    recover(): void
interface Async\CircuitBreaker: 
    getState(): Async\CircuitBreakerState
    activate(): void
    deactivate(): void
    recover(): void
interface Async\CircuitBreakerStrategy: 
    reportSuccess(mixed $source): void
    reportFailure(mixed $source, Throwable $error): void
    shouldRecover(): bool
bool(false)
ACTIVE INACTIVE RECOVERING
