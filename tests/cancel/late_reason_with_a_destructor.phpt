--TEST--
A reason that comes after the body has ended may have a destructor that suspends
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, protect, spawn, suspend};

class Reason extends Async\AsyncCancellation
{
    public function __destruct()
    {
        echo "reason is dropped\n";
        suspend();
        echo "its destructor continues\n";
    }
}

/* Suspended here, the coroutine can be cancelled without noticing. */
class Bound
{
    public function __destruct()
    {
        try {
            protect(function () {
                await(spawn(fn() => $GLOBALS['coroutine']->cancel(new Reason())));
                throw new Exception();
            });
        } catch (Exception) {
        }
    }
}

$coroutine = spawn(fn(Bound $bound) => 1, new Bound());
var_dump(await($coroutine));

spawn(fn() => new class {
    public function __destruct()
    {
        echo "exit\n";
        exit;
    }
});
try {
    Async\delay(60000);
} finally {
    echo "main\n";
}
?>
--EXPECT--
reason is dropped
its destructor continues
int(1)
exit
main
