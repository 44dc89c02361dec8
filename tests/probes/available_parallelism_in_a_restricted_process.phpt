--TEST--
Processors that a process may not use do not count
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (PHP_OS_FAMILY !== 'Linux') die('skip taskset of Linux');
if (!shell_exec('taskset -c 0 echo yes 2>/dev/null')) die('skip needs taskset and processor 0');
?>
--FILE--
<?php
$code = escapeshellarg('echo Async\available_parallelism(), " of ", Async\CpuSnapshot::now()->cpuCount;');
$command = getenv('TEST_PHP_EXECUTABLE') . ' ' . getenv('TEST_PHP_EXTRA_ARGS') . " -r $code";
echo shell_exec("taskset -c 0 $command"), "\n";
?>
--EXPECTF--
1 of %d
