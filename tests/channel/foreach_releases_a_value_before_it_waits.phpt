--TEST--
foreach does not keep the last value while it waits for the next
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\spawn;

require __DIR__ . '/../_lib/parked.inc';

class Noisy
{
    public function __destruct()
    {
        echo "released\n";
    }
}
$channel = new Channel;
spawn(function () use ($channel) {
    foreach ($channel as $value) {
        unset($value);
    }
});
until_all_parked();
$channel->send(new Noisy);
echo "sent\n";
until_all_parked();
echo "the loop waits\n";
$channel->close();
?>
--EXPECT--
sent
released
the loop waits
