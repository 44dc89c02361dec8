--TEST--
The classes are those specified, with their kinds, interfaces, methods, parameters, defaults, modifiers and types
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/surface.inc';

foreach (SPECIFIED_CLASSES as $heading => $methods) {
    $name = 'Async\\' . preg_replace('/^.* (\w+)(:.*)?$/U', '$1', $heading);
    if (!class_exists($name) && !interface_exists($name)) {
        echo "$name: missing\n";
        continue;
    }
    $class = new ReflectionClass($name);
    compare($name, [$heading], [heading_of($class)]);
    compare($name, lines_of($methods), methods_of($class));
}
foreach ((new ReflectionExtension('true_async'))->getClasses() as $class) {
    $known = preg_grep('/ ' . $class->getShortName() . '(:|$)/', array_keys(SPECIFIED_CLASSES));
    if (!$known && !isset(SPECIFIED_EXCEPTIONS[$class->getShortName()]) && $class->name !== 'Cancellation') {
        echo "$class->name: not specified\n";
    }
}
echo "compared\n";
?>
--EXPECT--
compared
