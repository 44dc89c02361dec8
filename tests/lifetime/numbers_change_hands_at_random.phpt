--TEST--
Numbers closed, replaced and used again at random while others wait for them never wake the wrong coroutine
--EXTENSIONS--
true_async
curl
posix
sockets
--SKIPIF--
<?php
require __DIR__ . '/../_lib/capi.inc'; capi_module();
?>
--FILE--
<?php
require __DIR__ . '/../_lib/capi.inc';

run_with_capi('require ' . var_export(__DIR__ . '/reuse/run.inc', true) . '; run_crowds(1, 10, 200);');
?>
--EXPECT--
seeds 1 to 10

exit status 0
