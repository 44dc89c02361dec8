--TEST--
A stream whose wrapper is written in PHP, and waits, is read by one coroutine at a time; the wrapper may use the stream itself
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

class Slow
{
    public $context;
    private static int $number = 0;
    private static int $inside = 0;

    public function stream_open() { return true; }
    public function stream_eof() { return self::$number >= 20; }
    public function stream_stat() { return []; }
    public function stream_read(int $count)
    {
        echo self::$inside++ ? "two inside\n" : '';
        delay(1);
        self::$inside--;
        return self::$number < 20 ? sprintf("line %02d\n", ++self::$number) : '';
    }
}
stream_wrapper_register('slow', Slow::class);
$stream = fopen('slow://', 'r');
$lines = [];
foreach (range(1, 4) as $_) {
    $readers[] = spawn(function () use ($stream, &$lines) {
        while (($line = fgets($stream)) !== false) {
            $lines[] = rtrim($line);
        }
    });
}
array_map(await(...), $readers);
sort($lines);
echo count($lines), ' ', count(array_unique($lines)), " $lines[0] ", end($lines), "\n";
?>
--EXPECT--
20 20 line 01 line 20
