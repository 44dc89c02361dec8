--TEST--
A cancellation of a call that waits in a hot closure takes no reference to $this away
--EXTENSIONS--
opcache
true_async
--INI--
opcache.enable_cli=1
opcache.jit_buffer_size=64M
opcache.jit=tracing
opcache.jit_hot_loop=4
opcache.jit_hot_func=4
opcache.jit_hot_return=4
opcache.jit_hot_side_exit=2
--FILE--
<?php
require __DIR__ . '/../_lib/parked.inc';
require __DIR__ . '/../_lib/references.inc';

use function Async\{await, spawn};

final class Reader
{
    public $line = null;
}
[$near, $far] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
fwrite($far, str_repeat("line\n", 100));
$reader = new Reader();
$read = Closure::bind(function () use ($near) {
    try {
        $this->line = fgets($near);
    } catch (Async\AsyncCancellation) {
        return 'cancelled';
    }
}, $reader);
$before = count_references($reader);

/* There is nothing to read in the last round. */
$coroutine = spawn(function () use ($reader, $read) {
    for ($i = 0; $i < 101; $i++) {
        leave_pointers($reader, $reader, $reader, $reader, $reader, $reader, $reader, $reader);
        $outcome = $read();
    }
    echo $outcome, "\n";
});
until_parked($coroutine);
echo "it waits\n";
$coroutine->cancel();
await($coroutine);
unset($coroutine);
echo count_references($reader) - $before, " references more\n";
?>
--EXPECT--
it waits
cancelled
0 references more
