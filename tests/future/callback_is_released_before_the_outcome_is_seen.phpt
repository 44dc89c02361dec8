--TEST--
What a callback holds is released before anybody sees the outcome; what a destructor throws then is the outcome
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;

class Guard
{
    function __construct(private bool $throws = false) {}
    function __destruct()
    {
        echo "released\n";
        if ($this->throws) {
            throw new LogicException('in a destructor');
        }
    }
}
function with(Guard $guard)
{
    return function ($v) use ($guard) { return $v; };
}
echo Future::completed('value')->map(with(new Guard))->await(), "\n";
try {
    Future::completed('value')->map(with(new Guard(true)))->await();
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
try {
    Future::completed('value')->finally(with(new Guard(true)))->await();
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
released
value
released
in a destructor
released
in a destructor
