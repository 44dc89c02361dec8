--TEST--
A cancellation that leaves a shutdown function is silent, and the next one is called
--FILE--
<?php

use function Async\await;
use function Async\delay;
use function Async\spawn;
use function Async\suspend;

class Registers
{
    public function __construct()
    {
        register_shutdown_function([$this, 'hidden'], 'one', 'two');
        register_shutdown_function([$this, 'magic'], 'three');
    }

    private function hidden(string ...$arguments): void
    {
        echo implode(' ', $arguments), "\n";
        debug_print_backtrace();
    }

    public function __call(string $name, array $arguments): void
    {
        echo $name, ' ', implode(' ', $arguments), "\n";
    }

    public function __destruct()
    {
        echo "released\n";
    }
}

register_shutdown_function(function () {
    $coroutine = spawn(static fn() => delay(100000));
    suspend();
    $coroutine->cancel();
    await($coroutine);
    echo "never\n";
});
new Registers();
suspend();
register_shutdown_function(function () {
    register_shutdown_function('printf', "%s\n", 'registered last');
    spawn(static function () {
        suspend();
        register_shutdown_function(fn() => print("registered by a coroutine\n"));
        echo "coroutine of a shutdown function\n";
    });
    throw new Async\AsyncCancellation('my own');
});
echo "end\n";

?>
--EXPECT--
end
one two
#0 [internal function]: Registers->hidden('one', 'two')
magic three
released
registered last
coroutine of a shutdown function
registered by a coroutine
