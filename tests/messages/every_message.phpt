--TEST--
Every message of the specification is given literally
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Channel, Context, Future, FutureState, Pool, Scope, TaskGroup};
use function Async\{await, await_all, delay, signal, spawn, suspend, timeout};

const GROUP = 'Async\TaskGroup::__construct(): Argument #%s must be between 0 and 4294967295';
const POOL = 'Async\Pool::__construct(): Argument #%s';
const KEY = 'Async\Context::get(): Argument #1 ($key) must be of type string|object, %s given';

function closed_scope(): Scope
{
    $scope = new Scope();
    $scope->cancel();
    return $scope;
}

function failing_strategy(): Async\CircuitBreakerStrategy
{
    return new class implements Async\CircuitBreakerStrategy {
        public function reportSuccess(mixed $source): void {}
        public function reportFailure(mixed $source, Throwable $error): void { throw $error; }
        public function shouldRecover(): bool { return false; }
    };
}

function pool_with(callable ...$hooks): Pool
{
    return new Pool(fn() => new stdClass(), ...$hooks);
}

$object = new ArrayObject();
$cases = [
    ['M2', 'ValueError', 'Timeout value must be greater than 0', fn() => timeout(0)],
    ['M3', 'Async\AsyncException', 'Invalid key type: must be string, long or null',
        fn() => await_all((function () { yield 1.5 => Future::completed(1); })())],
    ['M4', 'Async\AsyncException', 'Attempt to await a Scope that has not been cancelled', fn() => (new Scope())->awaitAfterCancellation()],
    ['M5', 'Async\AsyncException', 'Cannot spawn a coroutine in a closed scope', fn() => closed_scope()->spawn(fn() => 1)],
    ['M6', 'Async\AsyncCancellation', 'The scope has been cancelled', fn() => closed_scope()->awaitCompletion(timeout(10))],
    ['M7', 'Async\AsyncException', 'Cannot await completion of scope from a coroutine that belongs to the same scope or its children',
        function () { $scope = new Scope(); await($scope->spawn(fn() => $scope->awaitCompletion(timeout(10)))); }],
    ['M8', 'Async\AsyncCancellation', 'Scope is being disposed due to object destruction',
        function () { $scope = new Scope(); $member = $scope->spawn(fn() => delay(10000)); delay(1); unset($scope); await($member); }],
    ['M9', 'Async\OperationCanceledException', 'Operation has been cancelled',
        fn() => await(new Future((function () { $state = new FutureState(); $state->ignore(); return $state; })()), timeout(1))],
    ['M12', 'Async\ChannelException', 'Channel is closed', function () { $channel = new Channel(); $channel->close(); $channel->recv(); }],
    ['M13', 'Error', 'Cannot iterate channel by reference', function () { foreach (new Channel() as &$value); }],
    ['M14', 'ValueError', 'Async\Channel::__construct(): Argument #1 ($capacity) must be between 0 and 2147483647', fn() => new Channel(-1)],
    ['M15', 'Async\PoolException', 'Pool is closed', function () { $pool = pool_with(); $pool->close(); $pool->acquire(); }],
    ['M16', 'Async\ServiceUnavailableException', 'Service is unavailable (circuit breaker is open)',
        function () { $pool = pool_with(); $pool->deactivate(); $pool->acquire(); }],
    ['M17', 'Async\AsyncCancellation', 'Signal wait cancelled', fn() => await(signal(Async\Signal::SIGUSR2, Future::completed(1)->ignore()))],
    ['M18', 'Async\AsyncCancellation', 'Future has been cancelled',
        function () { $future = new Future(new FutureState()); $future->cancel(); $future->await(); }],
    ['M19', 'Async\AsyncException', 'FutureState is already completed at ' . __FILE__ . ':' . __LINE__ + 1,
        function () { $state = new FutureState(); $state->ignore(); $state->complete(1); $state->complete(2); }],
    ['M22', 'ValueError', sprintf(GROUP, '1 ($concurrency)'), fn() => new TaskGroup(-1)],
    ['M22', 'ValueError', sprintf(GROUP, '2 ($queueLimit)'), fn() => new TaskGroup(1, -1)],
    ['M23', 'Async\AsyncException', 'Context key already exists and replace is false', fn() => (new Context())->set('k', 1)->set('k', 2)],
    ['M24', 'Async\ContextException', 'Context key "k" not found', fn() => (new Context())->get('k')],
    ['M25', 'Async\ContextException', 'Context key of type ArrayObject not found', fn() => (new Context())->get($object)],
    ['M26', 'TypeError', sprintf(KEY, 'int'), fn() => (new Context())->get(1)],
    ['M26', 'TypeError', sprintf(KEY, 'float'), fn() => (new Context())->get(1.5)],
    ['M26', 'TypeError', sprintf(KEY, 'null'), fn() => (new Context())->get(null)],
    ['M26', 'TypeError', sprintf(KEY, 'array'), fn() => (new Context())->get([])],
    ['M27a', 'Async\AsyncException', 'Cannot spawn tasks on a closed TaskGroup',
        function () { $group = new TaskGroup(); $group->close(); $group->spawn(fn() => 1); }],
    ['M27b', 'Async\AsyncException', 'Duplicate key "k" in TaskGroup',
        function () { $group = new TaskGroup(); $group->spawnWithKey('k', fn() => 1); $group->spawnWithKey('k', fn() => 1); }],
    ['M27b', 'Async\AsyncException', 'Duplicate key 7 in TaskGroup',
        function () { $group = new TaskGroup(); $group->spawnWithKey(7, fn() => 1); $group->spawnWithKey(7, fn() => 1); }],
    ['M27c', 'Async\AsyncException', 'Cannot race on an empty TaskGroup', fn() => (new TaskGroup())->race()],
    ['M27d', 'Async\AsyncException', 'Cannot call any() on an empty TaskGroup', fn() => (new TaskGroup())->any()],
    ['M27e', 'Async\AsyncException', 'TaskGroup must be closed before calling awaitCompletion()', fn() => (new TaskGroup())->awaitCompletion()],
    ['M28', 'Error', 'An object of class Async\TaskGroup is not a traversable object in an invalid state', fn() => (new TaskGroup())->getIterator()],
    ['M29', 'ValueError', sprintf(POOL, '6 ($min) must be >= 0'), fn() => new Pool(fn() => 1, min: -1)],
    ['M29', 'ValueError', sprintf(POOL, '7 ($max) must be >= 1'), fn() => new Pool(fn() => 1, max: 0)],
    ['M29', 'ValueError', sprintf(POOL, '6 ($min) must be <= max'), fn() => new Pool(fn() => 1, min: 3, max: 2)],
    ['M32', 'Exception', 'Resource validation failed', function () {
        $pool = pool_with(beforeRelease: fn() => false);
        $pool->setCircuitBreakerStrategy(failing_strategy());
        $pool->release($pool->acquire());
    }],
];

try {
    Async\current_coroutine();
} catch (Async\AsyncException $e) {
    echo 'M1 ', $e->getMessage(), "\n"; // The current coroutine is not defined
}
foreach ($cases as [$number, $class, $message, $provoke]) {
    try {
        $provoke();
        echo "$number: nothing was thrown\n";
    } catch (Throwable $e) {
        if (get_class($e) !== $class || $e->getMessage() !== $message) {
            echo "$number: ", get_class($e), ': ', $e->getMessage(), "\n";
        }
    }
}
echo count($cases), " provoked\n";
?>
--EXPECT--
M1 The current coroutine is not defined
36 provoked
