--TEST--
An exception of the destructor of a value leaves foreach before the next value is received
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

class Failing
{
    public function __destruct()
    {
        throw new RuntimeException('of the destructor');
    }
}
$channel = new Channel(2);
$channel->send(new Failing);
$channel->send('next');
try {
    foreach ($channel as $value) {
        $value = null;
    }
} catch (RuntimeException $e) {
    echo $e->getMessage(), "\n";
}
var_dump(count($channel));
?>
--EXPECT--
of the destructor
int(1)
