--TEST--
A subclass of a cancellation may declare properties named like the private ones of its root
--EXTENSIONS--
true_async
--FILE--
<?php
class Stop extends Async\AsyncCancellation
{
    private $previous = 'mine';
    private $trace = 'mine too';
    public $string = 'and this';
    public $message = 'default';
    public $code = 'E1';

    function show() { echo $this->previous, ', ', $this->trace, ', ', $this->string, "\n"; }
}
function make() { return new Stop('text', 3, new Exception('why')); }
$stop = make();
$stop->show();
echo get_class($stop->getPrevious()), "\n", $stop->getTraceAsString(), "\n", $stop->getMessage(), $stop->getCode(), $stop->message, "\n";
echo strtok((string) $stop, "\n"), "\n";
$stop->show();
echo (new Stop)->getCode(), "\n";
?>
--EXPECTF--
mine, mine too, and this
Exception
#0 %s(13): make()
#1 {main}
text3text
Exception: why in %s:12
mine, mine too, and this
E1
