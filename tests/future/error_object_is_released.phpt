--TEST--
Futures and callbacks let go of an error when they go
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\delay;

class Mine extends Exception { function __destruct() { echo "released\n"; } }
function attempt()
{
    $state = new FutureState;
    $derived = (new Future($state))->finally(fn($e) => throw new LogicException('other'))->catch(fn($e) => get_class($e->getPrevious()));
    $state->error(new Mine);
    echo $derived->await(), "\n";
}
attempt();
delay(1);
echo "end\n";
?>
--EXPECT--
Mine
released
end
