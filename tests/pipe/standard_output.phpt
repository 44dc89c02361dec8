--TEST--
A full standard output parks the writer; others run until somebody reads it
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$code = <<<'END'
    use function Async\{spawn, delay};
    spawn(function () {
        fwrite(STDOUT, str_repeat('x', 1_000_000));
        fwrite(STDERR, "written\n");
    });
    spawn(function () {
        delay(2);
        fwrite(STDERR, "other\n");
    });
    END;
$file = tempnam(sys_get_temp_dir(), 'test');
file_put_contents($file, "<?php $code");
$php = getenv('TEST_PHP_EXECUTABLE') . ' ' . getenv('TEST_PHP_EXTRA_ARGS');
$process = proc_open("exec $php $file", [STDIN, ['pipe', 'w'], ['pipe', 'w']], $pipes);
echo fgets($pipes[2]);
echo strlen(stream_get_contents($pipes[1])), "\n";
echo fgets($pipes[2]);
unlink($file);
?>
--EXPECT--
other
1000000
written
