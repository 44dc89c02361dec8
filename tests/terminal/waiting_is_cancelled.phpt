--TEST--
readline(), fgets(STDIN): a coroutine that waits for somebody to type can be cancelled, and nothing typed is lost
--EXTENSIONS--
true_async
readline
--SKIPIF--
<?php
$process = @proc_open("true", [["pty"]], $pipes); if (!$process) die("skip no terminals here");
?>
--FILE--
<?php
require __DIR__ . '/../_lib/terminal.inc';

on_terminal('
    foreach ([fn() => fgets(STDIN), fn() => readline()] as $call) {
        $reader = Async\spawn($call);
        until_parked($reader);
        $reader->cancel(new Async\AsyncCancellation("enough"));
        try {
            Async\await($reader);
        } catch (Throwable $e) {
            echo $e::class, ": ", $e->getMessage(), "\n";
        }
    }
    echo "others run\n";
    echo fgets(STDIN);
', ["line\n"]);
?>
--EXPECT--
Async\AsyncCancellation: enough
Async\AsyncCancellation: enough
others run
line
