--TEST--
An event loop made of Fibers works unchanged inside one coroutine while another coroutine runs
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend, delay};

class Loop
{
    private array $queue = [];
    function defer(callable $callback) { $this->queue[] = new Fiber($callback); }
    function run()
    {
        while ($this->queue) {
            $fiber = array_shift($this->queue);
            $fiber->isStarted() ? $fiber->resume() : $fiber->start();
            if (!$fiber->isTerminated()) {
                $this->queue[] = $fiber;
            }
        }
    }
}
$steps = [];
$coroutine = spawn(function () use (&$steps) {
    $loop = new Loop;
    foreach (['a', 'b'] as $name) {
        $loop->defer(function () use ($name, &$steps) {
            for ($i = 0; $i < 3; $i++) {
                $steps[] = "$name$i";
                delay(1);
                Fiber::suspend();
            }
        });
    }
    $loop->run();
});
$ticks = 0;
while (!$coroutine->isCompleted()) {
    $ticks++;
    suspend();
}
echo implode(' ', $steps), "\n";
var_dump($ticks > 6);
?>
--EXPECT--
a0 b0 a1 b1 a2 b2
bool(true)
