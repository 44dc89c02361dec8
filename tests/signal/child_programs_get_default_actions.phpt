--TEST--
Programs that are started while a coroutine waits have the default actions
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Signal;
use function Async\signal;

$future = signal(Signal::SIGTERM)->ignore();
$process = proc_open(['sleep', '30'], [], $pipes);
proc_terminate($process);
while (($status = proc_get_status($process))['running']) {
    usleep(1000);
}
var_dump($status['termsig']);
?>
--EXPECT--
int(15)
