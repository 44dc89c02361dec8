--TEST--
A future that a destructor saves from the collector goes on
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

class Saver
{
    public $kept;
    function __destruct() { $GLOBALS['saved'] = $this->kept; }
}
function cycle()
{
    $saver = new Saver;
    $state = new FutureState;
    $saver->kept = [$state, (new Future($state))->map(fn($v) => "$v " . get_class($saver))];
    $saver->kept[1]->ignore();
}
cycle();
gc_collect_cycles();
$saved[0]->complete('value');
echo $saved[1]->await(), "\n";
unset($saved);
gc_collect_cycles();
echo "end\n";
?>
--EXPECT--
value Saver
end
