--TEST--
A destructor may settle a future while an exception is on its way
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

class Settler
{
    function __construct(private FutureState $state) {}
    function __destruct() { $this->state->complete('settled by a destructor'); }
}
$state = new FutureState;
$derived = (new Future($state))->map(fn($v) => $v);
function thrower($settler)
{
    throw new LogicException('flying');
}
try {
    thrower(new Settler($state));
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
unset($e);
echo $derived->await(), "\n";
?>
--EXPECT--
flying
settled by a destructor
