--TEST--
The destructor of a held value may wait while its channel goes
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{delay, spawn, suspend};

class Slow
{
    public function __destruct()
    {
        echo "begins\n";
        delay(1);
        echo "ends\n";
    }
}
$channel = new Channel(2);
$channel->send(new Slow);
$channel->send(new Slow);
spawn(function () {
    echo "others run\n";
});
unset($channel);
echo "end\n";
?>
--EXPECT--
begins
others run
ends
begins
ends
end
