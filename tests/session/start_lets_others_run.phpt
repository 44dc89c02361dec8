--TEST--
session_start(): a coroutine that waits for the lock of the session lets the others run
--EXTENSIONS--
true_async
session
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/session.inc';

$folder = session_folder();
flock($holder = fopen(new_session($folder, 'one', 5), 'r'), LOCK_EX);
$waiter = spawn(function () {
    echo "wants it\n";
    $before = add_to_session('one', 1);
    echo "was $before\n";
});
until_parked($waiter);
echo "others run\n";
delay(5);
flock($holder, LOCK_UN);
echo "released\n";
await($waiter);
echo file_get_contents("$folder/sess_one"), "\n";
?>
--EXPECT--
wants it
others run
released
was 5
n|i:6;
