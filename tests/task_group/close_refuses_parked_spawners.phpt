--TEST--
close() and cancel() end the wait of spawners: their tasks come too late
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncException, Future, FutureState, TaskGroup};
use function Async\{await, spawn, suspend};

foreach (['close', 'cancel', 'dispose'] as $method) {
    $group = new TaskGroup(1, 1);
    $gate = new FutureState;
    $gate->ignore();
    $group->spawn(fn() => await(new Future($gate)));
    $group->spawn(fn() => null);
    $spawners = [];
    for ($i = 0; $i < 2; $i++) {
        $spawners[] = $spawner = spawn(function () use ($group, $i) {
            try {
                $group->spawn(fn() => print("never\n"));
            } catch (AsyncException $e) {
                return $e->getMessage();
            }
        });
        while (!$spawner->getAwaitingInfo()) {
            suspend();
        }
    }
    $group->$method();
    foreach ($spawners as $spawner) {
        echo await($spawner), "\n";
    }
    $gate->complete(null);
    $group->awaitCompletion();
    echo $method, ': ', count($group), " tasks\n";
}
?>
--EXPECT--
Cannot spawn tasks on a closed TaskGroup
Cannot spawn tasks on a closed TaskGroup
close: 2 tasks
Cannot spawn tasks on a closed TaskGroup
Cannot spawn tasks on a closed TaskGroup
cancel: 2 tasks
Cannot spawn tasks on a closed TaskGroup
Cannot spawn tasks on a closed TaskGroup
dispose: 2 tasks
