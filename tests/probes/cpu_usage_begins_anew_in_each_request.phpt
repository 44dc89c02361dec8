--TEST--
The first call of each request has no interval
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';

run_php(<<<'CODE'
    var_dump(Async\cpu_usage()['interval_sec'], Async\cpu_usage()['interval_sec'] > 0);
    CODE, '--repeat 2');
?>
--EXPECT--
Executing for the first time...
float(0)
bool(true)
Finished execution, repeating...
float(0)
bool(true)

exit status 0
