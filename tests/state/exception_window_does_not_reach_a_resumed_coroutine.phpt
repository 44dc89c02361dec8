--TEST--
A coroutine that continues while another one is parked in a constructor gets plain warnings; the constructor still throws
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, suspend, await};

class Wrapper
{
    public $context;
    static Future $opened;
    function stream_open($path, $mode, $options, &$opened)
    {
        self::$opened->await();
        return false;
    }
    function url_stat() { return []; }
}
$state = new FutureState;
Wrapper::$opened = new Future($state);
stream_wrapper_register('parks', 'Wrapper');
$opening = spawn(function () {
    try {
        new SplFileObject('parks://x');
    } catch (RuntimeException $e) {
        echo get_class($e), "\n";
    }
});
while (!$opening->isStarted()) {
    suspend();
}
var_dump(file_get_contents('/no/such/file'));
$state->complete(null);
await($opening);
var_dump(file_get_contents('/no/such/file'));
?>
--EXPECTF--
Warning: file_get_contents(/no/such/file): Failed to open stream: No such file or directory in %s on line %d
bool(false)
RuntimeException

Warning: file_get_contents(/no/such/file): Failed to open stream: No such file or directory in %s on line %d
bool(false)
