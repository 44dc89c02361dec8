--TEST--
session_start(): a coroutine that is cancelled while it waits for the lock leaves no session open
--EXTENSIONS--
true_async
session
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/session.inc';

$folder = session_folder();
flock($holder = fopen($file = new_session($folder, 'one', 5), 'r'), LOCK_EX);
$waiter = spawn(function () {
    session_id('one');
    session_start();
    echo "never reached\n";
});
until_parked($waiter);
$next = spawn(add_to_session(...), 'one', 1);
until_parked($next);
$waiter->cancel(new AsyncCancellation('enough'));
try {
    await($waiter);
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
file_put_contents($file, 'n|i:7;');
flock($holder, LOCK_UN);
echo await($next), "\n";
var_dump(session_status() === PHP_SESSION_NONE);
echo file_get_contents($file), "\n";
?>
--EXPECT--
enough
7
bool(true)
n|i:8;
