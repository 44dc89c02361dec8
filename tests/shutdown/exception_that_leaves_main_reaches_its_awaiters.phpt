--TEST--
An exception that leaves main is thrown in those who await main, and reported all the same
--FILE--
<?php

use function Async\await;
use function Async\current_coroutine;
use function Async\delay;
use function Async\spawn;
use function Async\suspend;

require __DIR__ . '/../_lib/parked.inc';

until_all_parked();
$main = current_coroutine();
$awaiter = spawn(static function () use ($main) {
    try {
        await($main);
    } catch (Exception $error) {
        echo 'awaiter: ', $error->getMessage(), "\n";
    }
});
spawn(static function () use ($main, $awaiter) {
    try {
        delay(100000);
    } catch (Cancellation) {
        while (!$awaiter->isCompleted()) {
            suspend();
        }
        var_dump($main->isCompleted(), $main->isCancelled(), $main->getException()->getMessage());
    }
});
until_all_parked();
throw new Exception('from main');

?>
--EXPECTF--
awaiter: from main
bool(true)
bool(false)
string(9) "from main"

Fatal error: Uncaught Exception: from main in %s:%d
Stack trace:
#0 {main}
  thrown in %s on line %d
