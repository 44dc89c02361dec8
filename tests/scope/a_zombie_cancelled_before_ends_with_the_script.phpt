--TEST--
A zombie that waits at the end of the script is cancelled even when it has caught a cancellation before
--FILE--
<?php

use Async\Scope;
use function Async\delay;

require __DIR__ . '/../_lib/parked.inc';

$scope = (new Scope())->allowZombies();
$zombie = $scope->spawn(static function () {
    foreach (['first', 'second'] as $wait) {
        try {
            delay(100000);
        } catch (Cancellation $reason) {
            echo $wait, ': ', $reason->getMessage(), "\n";
        }
    }
});
until_all_parked();
$zombie->cancel(new Async\AsyncCancellation('not yet'));
until_all_parked();
$scope->dispose();
echo "end\n";

?>
--EXPECT--
first: not yet
end
second: Coroutine has been cancelled
