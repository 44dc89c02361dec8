--TEST--
Throwing into a generator that another coroutine is in the middle of is the error of the engine, and changes nothing
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn, suspend};

function numbers()
{
    try {
        $GLOBALS['isInside'] = true;
        $GLOBALS['gate']->recv();
        yield count(debug_backtrace());
    } catch (LogicException) {
        echo "it was told\n";
    }
}

function delegating()
{
    yield from numbers();
}

function advance(Generator $generator): int
{
    return $generator->current();
}

/** From deeper below than the other one is. */
function throw_into(Generator $generator, int $depth = 50): void
{
    if ($depth > 0) {
        throw_into($generator, $depth - 1);
        return;
    }
    try {
        $generator->throw(new RuntimeException('bad moment'));
    } catch (Error $e) {
        echo $e->getMessage(), ', ', $e->getPrevious()->getMessage(), "\n";
    }
}

foreach ([numbers(...), delegating(...)] as $function) {
    $generator = $function();
    $gate = new Channel();
    $isInside = false;
    $coroutine = spawn(advance(...), $generator);
    while (!$isInside) {
        suspend();
    }
    throw_into($generator);
    gc_collect_cycles();
    $gate->send('go on');
    echo 'depth ', await($coroutine), "\n";
    $generator->throw(new LogicException());
}
try {
    numbers()->throw('nothing that can be thrown');
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
Cannot resume an already running generator, bad moment
depth 3
it was told
Cannot resume an already running generator, bad moment
depth 4
it was told
Generator::throw(): Argument #1 ($exception) must be of type Throwable, string given
