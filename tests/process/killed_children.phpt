--TEST--
proc_close(): a child that was killed gives the negative number of the signal in coroutines, and PHP's own result without them
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, await_all_or_fail, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$kill = fn(int $signal) => proc_close(proc_open(['sh', '-c', "kill -$signal $$"], [], $pipes));
$exit = fn(int $code) => proc_close(proc_open(['sh', '-c', "exit $code"], [], $pipes));
var_dump($kill(9), $exit(9));
echo json_encode(await_all_or_fail([spawn($kill, 9), spawn($exit, 9), spawn($kill, 15), spawn($exit, 15)])), "\n";
echo json_encode(await(spawn(fn() => [$kill(15), $exit(15), $kill(9), $exit(0)]))), "\n";
$process = proc_open(['sleep', '30'], [], $pipes);
var_dump(proc_terminate($process), proc_close($process));
?>
--EXPECT--
int(9)
int(9)
[-9,9,-15,15]
[-15,15,-9,0]
bool(true)
int(-15)
