--TEST--
foreach receives values with the keys 0, 1, ... until the channel is closed and drained
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\spawn;

$channel = new Channel(1);
spawn(function () use ($channel) {
    foreach (['a', null, 'c'] as $value) {
        $channel->send($value);
    }
    $channel->close();
});
foreach ($channel as $key => $value) {
    echo "$key => ", var_export($value, true), "\n";
}
foreach ($channel as $value) {
    echo "not reached\n";
}
echo "end\n";
?>
--EXPECT--
0 => 'a'
1 => NULL
2 => 'c'
end
