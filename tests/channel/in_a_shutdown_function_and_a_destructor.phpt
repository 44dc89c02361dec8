--TEST--
Channels work in shutdown functions and in destructors at the end of the script
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\spawn;

class Late
{
    public function __destruct()
    {
        $channel = new Channel;
        spawn(fn() => $channel->send('in a destructor'));
        echo $channel->recv(), "\n";
    }
}
$late = new Late;
register_shutdown_function(function () {
    $channel = new Channel;
    spawn(fn() => $channel->send('in a shutdown function'));
    echo $channel->recv(), "\n";
});
?>
--EXPECT--
in a shutdown function
in a destructor
