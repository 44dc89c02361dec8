--TEST--
session_start(): coroutines of two processes count in one session, and no step is lost
--EXTENSIONS--
true_async
session
--FILE--
<?php
use function Async\{await_all_or_fail, spawn};

require __DIR__ . '/../_lib/php.inc';
require __DIR__ . '/../_lib/session.inc';

$folder = session_folder();
new_session($folder, 'one', 0);
file_put_contents("$folder/other.php", '<?php
    require ' . var_export(__DIR__ . '/../_lib/session.inc', true) . ';
    ' . SESSION_SETTINGS . '
    session_save_path(__DIR__);
    fgets(STDIN);
    for ($i = 0; $i < 20; $i++) {
        Async\spawn(add_to_session(...), "one", 1);
    }
');
$other = proc_open('exec ' . php_command() . " $folder/other.php", [['pipe', 'r'], STDOUT, STDERR], $pipes);
fwrite($pipes[0], "\n");
await_all_or_fail(array_map(fn() => spawn(function () {
    add_to_session('one', 1);
}), range(1, 20)));
proc_close($other);
echo file_get_contents("$folder/sess_one"), "\n";
?>
--EXPECT--
n|i:40;
