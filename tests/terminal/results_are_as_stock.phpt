--TEST--
readline(), fgets(STDIN): results on a terminal are those of plain PHP
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

$calls = '
    foreach ([
        "readline" => fn() => readline(),
        "line" => fn() => fgets(STDIN),
        "part of a line" => fn() => [fread(STDIN, 2), fgets(STDIN)],
        "end" => fn() => [fgets(STDIN), feof(STDIN)],
        "readline at the end" => fn() => readline(),
        "after it" => fn() => json_encode([fgets(STDIN), feof(STDIN)]),
    ] as $name => $call) {
        echo "others run\n";
        echo "$name: ", json_encode(CALL), "\n";
    }
';
ob_start();
foreach (['$call()', 'Async\await(Async\spawn($call))'] as $how) {
    on_terminal(str_replace('CALL', $how, $calls), ["one\n", "two\n", "three\n", "\x04", "\x04", "\x04"]);
    $outputs[] = ob_get_contents();
    ob_clean();
}
ob_end_clean();
echo $outputs[1];
var_dump($outputs[0] === $outputs[1]);
?>
--EXPECT--
others run
readline: "one"
others run
line: "two\n"
others run
part of a line: ["th","ree\n"]
others run
end: [false,true]
others run
readline at the end: false
others run
after it: "[false,true]"
bool(true)
