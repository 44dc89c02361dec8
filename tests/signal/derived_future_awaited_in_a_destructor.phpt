--TEST--
A coroutine of a destructor may await a future made of a signal while everything is destroyed
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Signal;
use function Async\{delay, signal, spawn};

class Guard
{
    public $self;
    function __destruct()
    {
        spawn(function () {
            $name = signal(Signal::SIGUSR1)->map(fn(Signal $signal) => $signal->name)->finally(fn() => 1);
            echo $name->await(), "\n";
        });
        delay(1);
        proc_close(proc_open(['sh', '-c', '(sleep 0.1; kill -USR1 ' . getmypid() . ') < /dev/null > /dev/null 2>&1 &'], [], $pipes));
    }
}
$guard = new Guard;
$guard->self = $guard;
unset($guard);
echo "end\n";
?>
--EXPECT--
end
SIGUSR1
