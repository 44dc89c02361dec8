--TEST--
Destructors behind the reason by which an iterator was given up run where they may wait
--EXTENSIONS--
true_async
--INI--
zend.exception_ignore_args=0
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await_any_or_fail, delay, spawn};

class Loud
{
    public function __destruct()
    {
        delay(1);
        echo "destructor\n";
    }
}
function steps()
{
    $state = new FutureState;
    yield new Future($state);
    spawn(fn() => $state->complete('value'));
    delay(10000);
}
/* The trace of the reason holds the argument. */
function first(Loud $loud): string
{
    return await_any_or_fail(steps());
}
echo first(new Loud), "\n";
?>
--EXPECT--
value
destructor
