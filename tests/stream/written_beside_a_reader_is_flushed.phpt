--TEST--
What is written to a stream while another coroutine is inside its read is flushed afterwards
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';
require __DIR__ . '/../_lib/parked.inc';

class Buffered
{
    public $context;
    public static Async\Channel $door;
    private string $kept = '';

    public function stream_open() { return true; }
    public function stream_eof() { return false; }
    public function stream_read(int $count) { return self::$door->recv(); }
    public function stream_write(string $text) { $this->kept .= $text; return strlen($text); }
    public function stream_flush() { echo "flushed: $this->kept\n"; $this->kept = ''; return true; }
}
stream_wrapper_register('buffered', Buffered::class);
Buffered::$door = new Async\Channel(1);
$stream = fopen('buffered://', 'r+');

$reader = spawn(fread(...), $stream, 4);
until_parked($reader);
fwrite($stream, 'one');
Buffered::$door->send('text');
echo await($reader), "\n";
fflush($stream);

$reader = spawn(fread(...), $stream, 4);
until_parked($reader);
fwrite($stream, 'two');
fflush($stream);
$second = spawn(fread(...), $stream, 4);
until_parked($second);
Buffered::$door->send('next');
Buffered::$door->send('last');
echo await($reader), ' ', await($second), "\n";
?>
--EXPECT--
text
flushed: one
flushed: two
next last
