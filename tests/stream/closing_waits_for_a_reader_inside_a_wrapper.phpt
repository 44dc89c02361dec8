--TEST--
A stream whose wrapper is written in PHP is closed when the coroutines inside its methods have left them
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';
require __DIR__ . '/../_lib/parked.inc';

class Slow
{
    public $context;
    public static Async\Channel $door;

    public function stream_open() { return true; }
    public function stream_eof() { return false; }
    public function stream_close() { echo "closed\n"; }
    public function stream_read(int $count)
    {
        self::$door->recv();
        echo "read\n";
        return 'text';
    }
    public function stream_write(string $text)
    {
        self::$door->recv();
        echo "written\n";
        return strlen($text);
    }
}
stream_wrapper_register('slow', Slow::class);
Slow::$door = new Async\Channel(1);

foreach (['fread' => [4], 'fwrite' => ['text']] as $function => $arguments) {
    $stream = fopen('slow://', 'r+');
    $inside = spawn($function, $stream, ...$arguments);
    until_parked($inside);
    $closer = spawn(fclose(...), $stream);
    until_parked($closer);
    Slow::$door->send(true);
    var_dump(await($inside), await($closer), is_resource($stream));
}
?>
--EXPECT--
read
closed
string(4) "text"
bool(true)
bool(false)
written
closed
int(4)
bool(true)
bool(false)
