--TEST--
Every class, method and function has exactly the documented signature
--EXTENSIONS--
true_async
--FILE--
<?php
foreach (['Async\Awaitable','Async\Completable','Async\ScopeProvider','Async\SpawnStrategy','Async\CircuitBreaker','Async\CircuitBreakerStrategy','Async\CircuitBreakerState','Async\Coroutine','Async\Context','Async\Timeout','Async\FutureState','Async\Future','Async\Scheduler','Async\Signal'] as $class) {
    $r = new ReflectionClass($class);
    echo ($r->isInterface() ? 'interface ' : ($r->isEnum() ? 'enum ' : ($r->isFinal() ? 'final class ' : 'class '))), $class, ': ', implode(', ', $r->getInterfaceNames()), "\n";
    foreach ($r->getMethods() as $m) {
        if ($m->class !== $class) continue;
        echo '    ', implode(' ', Reflection::getModifierNames($m->getModifiers())), ' ', $m->name, '(', implode(', ', array_map('parameter', $m->getParameters())), ')', $m->hasReturnType() ? ': ' . $m->getReturnType() : '', "\n";
    }
}
function parameter($p) {
    return $p->getType() . ' ' . ($p->isVariadic() ? '...' : '') . '$' . $p->name . ($p->isDefaultValueAvailable() ? ' = ' . var_export($p->getDefaultValue(), true) : '');
}
foreach (get_extension_funcs('true_async') as $f) {
    $r = new ReflectionFunction($f);
    echo $r->name, '(', implode(', ', array_map('parameter', $r->getParameters())), '): ', $r->getReturnType(), "\n";
}
?>
--EXPECT--
interface Async\Awaitable: 
interface Async\Completable: Async\Awaitable
    abstract public cancel(?Async\AsyncCancellation $cancellation = NULL): void
    abstract public isCompleted(): bool
    abstract public isCancelled(): bool
interface Async\ScopeProvider: 
    abstract public provideScope(): ?Async\Scope
interface Async\SpawnStrategy: Async\ScopeProvider
    abstract public beforeCoroutineEnqueue(Async\Coroutine $coroutine, Async\Scope $scope): array
    abstract public afterCoroutineEnqueue(Async\Coroutine $coroutine, Async\Scope $scope): void
interface Async\CircuitBreaker: 
    abstract public getState(): Async\CircuitBreakerState
    abstract public activate(): void
    abstract public deactivate(): void
    abstract public recover(): void
interface Async\CircuitBreakerStrategy: 
    abstract public reportSuccess(mixed $source): void
    abstract public reportFailure(mixed $source, Throwable $error): void
    abstract public shouldRecover(): bool
enum Async\CircuitBreakerState: UnitEnum
    public static cases(): array
final class Async\Coroutine: Async\Completable, Async\Awaitable
    private __construct()
    public getId(): int
    public asHiPriority(): Async\Coroutine
    public getContext(): Async\Context
    public getResult(): mixed
    public getException(): mixed
    public getTrace(int $options = 1, int $limit = 0): ?array
    public getSpawnFileAndLine(): array
    public getSpawnLocation(): string
    public getSuspendFileAndLine(): array
    public getSuspendLocation(): string
    public isStarted(): bool
    public isQueued(): bool
    public isRunning(): bool
    public isSuspended(): bool
    public isCancelled(): bool
    public isCancellationRequested(): bool
    public isCompleted(): bool
    public getAwaitingInfo(): array
    public cancel(?Async\AsyncCancellation $cancellation = NULL): void
    public finally(Closure $callback): void
final class Async\Context: 
    public find(object|string $key): mixed
    public get(object|string $key): mixed
    public has(object|string $key): bool
    public findLocal(object|string $key): mixed
    public getLocal(object|string $key): mixed
    public hasLocal(object|string $key): bool
    public set(object|string $key, mixed $value, bool $replace = false): Async\Context
    public unset(object|string $key): Async\Context
final class Async\Timeout: Async\Completable, Async\Awaitable
    private __construct()
    public cancel(?Async\AsyncCancellation $cancellation = NULL): void
    public isCompleted(): bool
    public isCancelled(): bool
final class Async\FutureState: 
    public __construct()
    public complete(mixed $result): void
    public error(Throwable $throwable): void
    public isCompleted(): bool
    public ignore(): void
    public getAwaitingInfo(): array
    public getCreatedFileAndLine(): array
    public getCreatedLocation(): string
    public getCompletedFileAndLine(): array
    public getCompletedLocation(): string
final class Async\Future: Async\Completable, Async\Awaitable
    public static completed(mixed $value = NULL): Async\Future
    public static failed(Throwable $throwable): Async\Future
    public __construct(Async\FutureState $state)
    public isCompleted(): bool
    public isCancelled(): bool
    public cancel(?Async\AsyncCancellation $cancellation = NULL): void
    public ignore(): Async\Future
    public map(callable $map): Async\Future
    public catch(callable $catch): Async\Future
    public finally(callable $finally): Async\Future
    public await(?Async\Completable $cancellation = NULL): mixed
    public getAwaitingInfo(): array
    public getCreatedFileAndLine(): array
    public getCreatedLocation(): string
    public getCompletedFileAndLine(): array
    public getCompletedLocation(): string
final class Async\Scheduler: 
    private __construct()
    public static stats(): array
    public static coroutines(): array
    public static dump(): string
    public static shutdown(?Async\AsyncCancellation $reason = NULL): void
    public static isRunning(): bool
enum Async\Signal: BackedEnum, UnitEnum
    public static cases(): array
    public static from(string|int $value): static
    public static tryFrom(string|int $value): ?static
Async\spawn(callable $task, mixed ...$args): Async\Coroutine
Async\suspend(): void
Async\protect(Closure $closure): mixed
Async\await(Async\Completable $awaitable, ?Async\Completable $cancellation = NULL): mixed
Async\delay(int $ms): void
Async\timeout(int $ms): Async\Awaitable
Async\coroutine_context(): Async\Context
Async\current_coroutine(): Async\Coroutine
Async\get_coroutines(): array
Async\graceful_shutdown(?Async\AsyncCancellation $cancellationError = NULL): void
Async\signal(Async\Signal $signal, ?Async\Completable $cancellation = NULL): Async\Future
Async\runtime_stats(): array
