--TEST--
A future that is dropped, or cancelled, while it is pending does not keep the group any more
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, TaskGroup};
use function Async\{delay, suspend};

$state = null;
function start(): Future
{
    global $state;
    $group = new TaskGroup;
    $group->spawn(function () use (&$state) {
        $state = 'started';
        try {
            delay(10_000);
        } finally {
            $state = 'stopped';
        }
    });
    while ($state !== 'started') {
        suspend();
    }
    return $group->all();
}
function wait_for_the_end(string $after): void
{
    global $state;
    while ($state !== 'stopped') {
        suspend();
    }
    echo "$after\n";
}
$future = start()->ignore();
unset($future);
wait_for_the_end('dropped');
$future = start();
$future->cancel();
wait_for_the_end('cancelled');
$mapped = start()->map(fn($results) => 'mapped')->ignore();
for ($i = 0; $i < 10; $i++) {
    suspend();
}
echo "still $state\n";
unset($mapped);
wait_for_the_end('what was made of it is dropped');
?>
--EXPECT--
dropped
cancelled
still started
what was made of it is dropped
