--TEST--
A channel that a task made is closed when the group is cancelled or disposed of
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Channel, ChannelException, TaskGroup};

require __DIR__ . '/../_lib/parked.inc';

foreach (['cancel', 'dispose'] as $method) {
    $group = new TaskGroup;
    $group->spawn(function () {
        $channel = new Channel;
        try {
            $channel->recv();
        } catch (ChannelException $e) {
            echo $e->reason->name, "\n";
        }
        return 'not cancelled';
    });
    until_all_parked();
    $group->$method();
    $group->awaitCompletion();
    echo json_encode($group->getResults()), "\n";
}
?>
--EXPECT--
SCOPE_DISPOSED
[]
SCOPE_DISPOSED
[]
