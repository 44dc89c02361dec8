--TEST--
Values that a channel holds are released with it, in order
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

class Noisy
{
    public function __construct(private string $name)
    {
    }

    public function __destruct()
    {
        echo "$this->name\n";
    }
}
$channel = new Channel(3);
foreach (['a', 'b', 'c'] as $name) {
    $channel->send(new Noisy($name));
}
$channel->recv();
unset($channel);
echo "end\n";
?>
--EXPECT--
a
b
c
end
