--TEST--
Code that never uses the API runs without a scheduler
--EXTENSIONS--
true_async
--FILE--
<?php
usleep(1000);
fwrite(STDOUT, "text\n");
$fiber = new Fiber(fn() => Fiber::suspend(1));
echo $fiber->start(), "\n";
var_dump(Async\Scheduler::isRunning(), Async\get_coroutines());
?>
--EXPECT--
text
1
bool(false)
array(0) {
}
