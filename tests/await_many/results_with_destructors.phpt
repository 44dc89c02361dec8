--TEST--
Destructors of elements that nobody else holds may wait and throw
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{await_all, delay, spawn};

class Loud
{
    public function __construct(private string $name) {}
    public function __destruct()
    {
        delay(1);
        echo "{$this->name}\n";
    }
}
class Failing
{
    public function __destruct()
    {
        throw new LogicException('destructor');
    }
}
[$values] = await_all((function () {
    yield spawn(fn() => new Loud('kept'));
    yield 'x' => spawn(fn() => new Loud('overwritten'));
    yield 'x' => spawn(fn() => 1);
})());
echo "got them\n";
unset($values);
try {
    await_all((function () {
        yield 'x' => spawn(fn() => new Failing);
        yield 'x' => spawn(fn() => 1);
    })());
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
overwritten
got them
kept
destructor
