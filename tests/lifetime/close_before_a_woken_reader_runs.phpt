--TEST--
A reader that was woken leaves the stream before another coroutine, which was ready first, closes it
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn, suspend};

require __DIR__ . '/../_lib/net.inc';

$calls = [
    'fread' => fn($stream) => fread($stream, 10),
    'fgets' => fn($stream) => fgets($stream),
    'stream_get_contents' => fn($stream) => stream_get_contents($stream),
    'stream_select' => function ($stream) {
        $read = [$stream];
        $write = $except = null;
        return stream_select($read, $write, $except, 60);
    },
];
foreach ($calls as $name => $call) {
    [$near, $far] = unix_pair();
    $reader = spawn(fn() => @$call($near));
    until_parked($reader);
    fwrite($far, "some data\n");
    suspend(); // looks outside, with nobody else ready: the reader is queued behind us
    fclose($near);
    echo $name, ': ', $reader->isCompleted() ? 'left' : 'still inside', "\n";
    try {
        await($reader);
    } catch (TypeError | ValueError $e) {
    }
}

echo "cancelled: ";
[$near, $far] = unix_pair();
$reader = spawn(fn() => fread($near, 10));
until_parked($reader);
$reader->cancel();
fclose($near);
echo $reader->isCancelled() ? 'left' : 'still inside', "\n";
?>
--EXPECT--
fread: left
fgets: left
stream_get_contents: left
stream_select: left
cancelled: left
