--TEST--
A destructor that waits while an exception unwinds does not show that exception to others
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

class Guard
{
    function __destruct()
    {
        suspend();
        suspend();
    }
}
$failing = spawn(function () {
    $guard = new Guard;
    throw new LogicException('of the failing one');
});
$other = spawn(function () {
    for ($i = 0; $i < 5; $i++) {
        suspend();
        try {
            intdiv(1, 0);
        } catch (DivisionByZeroError $e) {
            if ($e->getPrevious()) {
                echo "wrong\n";
            }
        }
    }
    return 'untouched';
});
echo await($other), "\n";
try {
    await($failing);
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
untouched
of the failing one
