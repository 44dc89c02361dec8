--TEST--
Several loops over one channel share its values
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn, suspend};

$channel = new Channel;
$sums = [];
$loops = [];
for ($i = 0; $i < 3; $i++) {
    $loops[] = spawn(function () use ($channel) {
        $received = [];
        foreach ($channel as $value) {
            $received[] = $value;
            suspend();
        }
        return $received;
    });
}
for ($i = 1; $i <= 10; $i++) {
    $channel->send($i);
}
$channel->close();
$all = array_merge(...array_map(fn($loop) => await($loop), $loops));
sort($all);
echo implode(' ', $all), "\n";
?>
--EXPECT--
1 2 3 4 5 6 7 8 9 10
