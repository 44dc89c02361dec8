--TEST--
Without a limit, null or 0, all tasks run at the same time
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{FutureState, Future, TaskGroup};
use function Async\{await, suspend};

foreach ([[], [null], [0], [0, 1], [null, 5]] as $arguments) {
    $group = new TaskGroup(...$arguments);
    $state = new FutureState;
    $running = 0;
    for ($i = 0; $i < 20; $i++) {
        $group->spawn(function () use (&$running, $state) {
            if (++$running === 20) {
                $state->complete(true);
            }
            await(new Future($state));
        });
    }
    await($group->all());
    echo $running, ' ';
}
?>
--EXPECT--
20 20 20 20 20
