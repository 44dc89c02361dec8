--TEST--
A destructor may use the channel that its object was received from
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

class Again
{
    public function __construct(private Channel $channel, private int $times)
    {
    }

    public function __destruct()
    {
        echo 'destroyed, the channel holds ', count($this->channel), "\n";
        if ($this->times > 0) {
            $this->channel->send(new Again($this->channel, $this->times - 1));
        }
    }
}
$channel = new Channel(1);
$channel->send(new Again($channel, 2));
while (!$channel->isEmpty()) {
    $channel->recv();
}
$channel->send(new Again($channel, 1));
foreach ($channel as $value) {
    unset($value);
    if (!isset($closed)) {
        $closed = spawn_close($channel);
    }
}
function spawn_close(Channel $channel)
{
    return Async\spawn(fn() => $channel->close());
}
echo "end\n";
?>
--EXPECT--
destroyed, the channel holds 0
destroyed, the channel holds 0
destroyed, the channel holds 0
destroyed, the channel holds 0
destroyed, the channel holds 0
end
