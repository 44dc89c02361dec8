--TEST--
A script that does not use the API runs with nothing replaced
--EXTENSIONS--
true_async
--INI--
async.debug_deadlock=0
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/same.inc';

ob_start();
phpinfo(INFO_MODULES);
preg_match('/^Interposed => (.*)$/m', ob_get_clean(), $before);
usleep(1000);
await(spawn(fn() => usleep(1000)));
ob_start();
phpinfo(INFO_MODULES);
preg_match('/^Interposed => (.*)$/m', ob_get_clean(), $after);
echo preg_replace('/\d+/', 'N', $before[1]), "\n", preg_replace('/\d+/', 'N', $after[1]), "\n";
?>
--EXPECT--
N functions in N objects (N call sites, from the first use on)
N functions in N objects (N call sites)
