--TEST--
The functions are those specified, with their parameters, defaults and types
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/surface.inc';

$found = array_map(fn($name) => signature_of(new ReflectionFunction($name)), get_extension_funcs('true_async'));
compare('functions', lines_of(SPECIFIED_FUNCTIONS), $found);
echo count($found), " functions\n";
?>
--EXPECT--
26 functions
