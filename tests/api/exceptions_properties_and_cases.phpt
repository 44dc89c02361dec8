--TEST--
Exceptions have the parents, classes the properties and enums the cases that are specified
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/surface.inc';

foreach (SPECIFIED_EXCEPTIONS as $name => $parents) {
    $class = new ReflectionClass("Async\\$name");
    $found = implode(' ', array_map('short', array_values(class_parents($class->name))));
    compare($name, [$parents], [$found]);
    compare($name, [$name === 'CompositeException'], [$class->isFinal()]);
}
foreach (SPECIFIED_PROPERTIES as $name => $properties) {
    $found = [];
    foreach ((new ReflectionClass("Async\\$name"))->getProperties(ReflectionProperty::IS_PUBLIC) as $property) {
        $found[] = ($property->isReadOnly() ? 'readonly ' : '') . type_of($property->getType()) . " \$$property->name";
    }
    compare($name, [$properties], [implode(', ', $found)]);
}
foreach (SPECIFIED_CASES as $name => $cases) {
    $found = array_map(
        fn($case) => $case->name . ($case instanceof BackedEnum ? '=' . var_export($case->value, true) : ''), "Async\\$name"::cases());
    compare($name, [$cases], [implode(' ', $found)]);
}
echo "compared\n";
?>
--EXPECT--
compared
