--TEST--
A memory limit that is hit while a time-out rejects futures ends the process with one message
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (getenv('USE_ZEND_ALLOC') === '0') die('skip the memory limit needs the allocator of PHP');
?>
--FILE--
<?php
ini_set('async.debug_deadlock', 0);
$channel = new Async\Channel(0, 5);
$futures = [];
for ($i = 0; $i < 20000; $i++) {
    $futures[] = $channel->recvAsync()->ignore();
}
register_shutdown_function(function () use ($channel) {
    echo "shutdown function\n";
    var_dump($channel->isClosed());
});
/* No more memory for their exceptions. */
ini_set('memory_limit', memory_get_usage(true));
try {
    Async\await($futures[0]);
} catch (Async\ChannelException) {
    /* Some releases report the limit at the next opportunity. */
    while (true) {
    }
}
?>
--EXPECTF--
Fatal error: Allowed memory size of %d bytes exhausted%s
shutdown function
bool(true)
