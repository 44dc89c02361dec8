--TEST--
Functions and methods refuse arguments that they do not have, and arguments of another type
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

$state = new Async\FutureState;
$state->ignore();
$targets = ['Async\Coroutine' => spawn(fn() => 1), 'Async\Context' => new Async\Context, 'Async\Timeout' => Async\timeout(1000),
    'Async\FutureState' => $state, 'Async\Future' => new Async\Future($state), 'Async\Scheduler' => null];
$refused = 0;
foreach ($targets as $class => $object) {
    foreach ((new ReflectionClass($class))->getMethods(ReflectionMethod::IS_PUBLIC) as $method) {
        foreach ([array_fill(0, $method->getNumberOfParameters() + 1, null), array_fill(0, max(1, $method->getNumberOfParameters()), fopen('php://memory', 'r'))] as $arguments) {
            if ($method->isVariadic() || in_array($method->name, ['complete', 'completed']) && count($arguments) === 1) {
                continue;
            }
            try {
                $method->invoke($object, ...$arguments);
                echo "$class::$method->name accepts ", count($arguments), "\n";
            } catch (TypeError $e) {
                $refused++;
            }
        }
    }
}
foreach (get_extension_funcs('true_async') as $name) {
    $function = new ReflectionFunction($name);
    if (!$function->isVariadic()) {
        try {
            $function->invoke(...array_fill(0, $function->getNumberOfParameters() + 1, null));
            echo "$name accepts\n";
        } catch (ArgumentCountError $e) {
            $refused++;
        }
    }
}
var_dump($refused > 80);
try {
    spawn();
} catch (ArgumentCountError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
bool(true)
Async\spawn() expects at least 1 argument, 0 given
