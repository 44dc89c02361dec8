--TEST--
readline(), fgets(STDIN), stream_get_line(): a coroutine that waits for somebody to type lets the others run
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
    foreach ([
        "fgets" => fn() => fgets(STDIN),
        "readline" => fn() => readline("> "),
        "fgetc" => fn() => fgetc(STDIN) . fgetc(STDIN),
        "stream_get_line" => fn() => stream_get_line(STDIN, 100, "\n"),
        "php://stdin" => fn() => fgets(fopen("php://stdin", "r")),
    ] as $name => $call) {
        $reader = Async\spawn($call);
        until_parked($reader);
        echo "others run\n";
        echo "$name: ", json_encode(Async\await($reader)), "\n";
    }
', ["line\n", "text\n", "c\n", "more\n", "last\n"]);
?>
--EXPECT--
others run
fgets: "line\n"
> others run
readline: "text"
others run
fgetc: "c\n"
others run
stream_get_line: "more"
others run
php://stdin: "last\n"
