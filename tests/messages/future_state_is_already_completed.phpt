--TEST--
M19: settling a FutureState twice names the place of the first time
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

$state = new FutureState;
$state->ignore();
$state->complete(1);
foreach ([fn() => $state->complete(2), fn() => $state->error(new Exception)] as $attempt) {
    try {
        $attempt();
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
?>
--EXPECTF--
Async\AsyncException: FutureState is already completed at %sfuture_state_is_already_completed.php:6
Async\AsyncException: FutureState is already completed at %sfuture_state_is_already_completed.php:6
