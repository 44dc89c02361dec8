--TEST--
session_start(): a hundred coroutines with a session each wait for locks that another process holds
--EXTENSIONS--
true_async
session
--FILE--
<?php
require __DIR__ . '/../_lib/overlap.inc';
require __DIR__ . '/../_lib/php.inc';
require __DIR__ . '/../_lib/session.inc';

$folder = session_folder();
for ($i = 0; $i < 100; $i++) {
    new_session($folder, "s$i", $i);
}
file_put_contents("$folder/holder.php", '<?php
    for ($i = 0; $i < 100; $i++) {
        flock($files[] = fopen(__DIR__ . "/sess_s$i", "r"), LOCK_EX);
    }
    echo "held\n";
    fgets(STDIN);
    usleep(200000);
');
$holder = proc_open('exec ' . php_command() . " $folder/holder.php", [['pipe', 'r'], ['pipe', 'w']], $pipes);
echo fgets($pipes[1]);
$calls = array_map(fn(int $i) => fn() => add_to_session("s$i", 1000), range(0, 99));
fwrite($pipes[0], "\n");
var_dump(overlap(0.2, $calls) === range(0, 99));
for ($i = 0; $i < 100; $i++) {
    if (file_get_contents("$folder/sess_s$i") !== 'n|i:' . $i + 1000 . ';') {
        echo "session $i is wrong\n";
    }
}
proc_close($holder);
?>
--EXPECT--
held
at the same time
bool(true)
