--TEST--
An exception of the destructor of an element leaves iterate()
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, iterate};

class Failing
{
    public function __destruct()
    {
        throw new LogicException('destructor');
    }
}
try {
    iterate((function () {
        yield 1;
        yield new Failing;
        yield 3;
    })(), function ($value) {
        echo get_debug_type($value), "\n";
        unset($value);
    });
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
int
Failing
destructor
