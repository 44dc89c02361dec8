--TEST--
Every exception class has the parent that the documentation names, and can be extended unless it is final
--EXTENSIONS--
true_async
--FILE--
<?php
$classes = ['Cancellation', 'Async\AsyncCancellation', 'Async\OperationCanceledException', 'Async\DeadlockError',
    'Async\AsyncException', 'Async\ContextException', 'Async\PoolException', 'Async\ServiceUnavailableException',
    'Async\InputOutputException', 'Async\DnsException', 'Async\TimeoutException', 'Async\PollException',
    'Async\CompositeException'];
foreach ($classes as $class) {
    $reflection = new ReflectionClass($class);
    echo $class, ' <- ', $reflection->getParentClass() ? $reflection->getParentClass()->name : 'none';
    if ($reflection->isFinal()) {
        echo ", final\n";
    } else {
        $name = 'Own' . str_replace('\\', '', $class);
        eval("class $name extends \\$class { function __construct(string \$m) { parent::__construct(\$m, 3); } }");
        $own = new $name('text');
        echo ', ', $own->getMessage(), ' ', $own->getCode(), "\n";
    }
}
?>
--EXPECT--
Cancellation <- none, text 3
Async\AsyncCancellation <- Cancellation, text 3
Async\OperationCanceledException <- Async\AsyncCancellation, text 3
Async\DeadlockError <- Error, text 3
Async\AsyncException <- Exception, text 3
Async\ContextException <- Async\AsyncException, text 3
Async\PoolException <- Async\AsyncException, text 3
Async\ServiceUnavailableException <- Async\AsyncException, text 3
Async\InputOutputException <- Exception, text 3
Async\DnsException <- Exception, text 3
Async\TimeoutException <- Exception, text 3
Async\PollException <- Exception, text 3
Async\CompositeException <- Exception, final
