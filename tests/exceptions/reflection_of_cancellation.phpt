--TEST--
Reflection shows the members of \Cancellation as its own, with the signatures of Exception, and reads their values
--EXTENSIONS--
true_async
--FILE--
<?php
function describe(string $class): array
{
    $members = [];
    foreach ((new ReflectionClass($class))->getMethods() as $method) {
        if ($method->name === '__clone') {
            continue;
        }
        $members[] = implode(' ', Reflection::getModifierNames($method->getModifiers())) . " $method->name("
            . implode(', ', array_map(fn($p) => "{$p->getType()} \$$p->name = " . json_encode($p->getDefaultValue()), $method->getParameters()))
            . '): ' . ($method->getReturnType() ?? $method->getTentativeReturnType()) . ($method->class === $class ? '' : ' inherited');
    }
    foreach ((new ReflectionClass($class))->getProperties() as $property) {
        $members[] = implode(' ', Reflection::getModifierNames($property->getModifiers())) . " {$property->getType()} \$$property->name"
            . ($property->class === $class ? '' : ' inherited');
    }
    return $members;
}
var_dump(array_diff(describe('Exception'), describe('Cancellation')), array_diff(describe('Cancellation'), describe('Exception')));
$stop = new Async\AsyncCancellation('text', 0, new Exception('why'));
foreach ((new ReflectionClass('Cancellation'))->getProperties() as $property) {
    $property->setAccessible(true);
    $value = $property->getValue($stop);
    echo $property->name, ' ', is_object($value) ? get_class($value) : get_debug_type($value), "\n";
}
?>
--EXPECT--
array(0) {
}
array(0) {
}
message string
string string
code int
file string
line int
trace array
previous Exception
