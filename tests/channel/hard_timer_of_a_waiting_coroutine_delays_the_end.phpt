--TEST--
The process waits for the hard timer of a coroutine that waits
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\spawn;

spawn(function () {
    try {
        (new Channel(0, 10, 0, true))->recv();
    } catch (Async\ChannelException $e) {
        echo $e->reason->name, "\n";
    }
});
echo "end\n";
?>
--EXPECT--
end
NO_PRODUCERS
