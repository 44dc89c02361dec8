--TEST--
flock(): a hundred coroutines wait for a lock each, held by another process, at the same time
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_all_or_fail, delay, spawn};

require __DIR__ . '/../_lib/directory.inc';
require __DIR__ . '/../_lib/overlap.inc';
require __DIR__ . '/../_lib/php.inc';
require __DIR__ . '/../_lib/watchdog.inc';

$folder = new_directory();
file_put_contents("$folder/holder.php", '<?php
    for ($i = 0; $i < 100; $i++) {
        flock($files[] = fopen(__DIR__ . "/$i", "w"), LOCK_EX);
    }
    echo "held\n";
    fgets(STDIN);
    usleep(200000);
');
$holder = proc_open('exec ' . php_command() . " $folder/holder.php", [['pipe', 'r'], ['pipe', 'w']], $pipes);
echo fgets($pipes[1]);
$waits = [];
for ($i = 0; $i < 100; $i++) {
    $waits[] = fn() => flock(fopen("$folder/$i", 'r'), LOCK_EX);
}
fwrite($pipes[0], "\n");
var_dump(array_unique(overlap(0.2, $waits)));
proc_close($holder);
?>
--EXPECT--
held
at the same time
array(1) {
  [0]=>
  bool(true)
}
