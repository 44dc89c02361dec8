--TEST--
A cancelled Timeout whose reason holds it is collected
--EXTENSIONS--
true_async
--FILE--
<?php
class Reason extends Async\AsyncCancellation
{
    public $timeout;
    function __destruct() { echo "collected\n"; }
}
function cycle()
{
    $reason = new Reason;
    $reason->timeout = Async\timeout(60000);
    $reason->timeout->cancel($reason);
}
cycle();
echo "before\n";
gc_collect_cycles();
echo "end\n";
?>
--EXPECT--
before
collected
end
