--TEST--
The version of the module is a version
--EXTENSIONS--
true_async
--FILE--
<?php
$extension = new ReflectionExtension('true_async');
var_dump(preg_match('/^\d+\.\d+\.\d+/', $extension->getVersion()), $extension->getVersion() === phpversion('true_async'));
var_dump(array_keys($extension->getINIEntries()));
?>
--EXPECT--
int(1)
bool(true)
array(2) {
  [0]=>
  string(20) "async.debug_deadlock"
  [1]=>
  string(16) "async.stack_size"
}
