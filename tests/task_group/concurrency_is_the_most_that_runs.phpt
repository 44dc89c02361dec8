--TEST--
With a limit of N at most N tasks run at the same time, and N as long as there is work
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, suspend};

foreach ([1, 3, 7] as $limit) {
    $group = new TaskGroup($limit, 0);
    $running = $most = $started = 0;
    for ($i = 0; $i < 20; $i++) {
        $group->spawn(function () use (&$running, &$most, &$started, $limit, $i) {
            $most = max($most, ++$running);
            $started++;
            // Ends only when the others that may run do.
            while ($running < $limit && $started < 20) {
                suspend();
            }
            for ($n = $i % 4; $n > 0; $n--) {
                suspend();
            }
            $running--;
        });
    }
    await($group->all());
    echo "limit $limit: most $most, left $running\n";
}
?>
--EXPECT--
limit 1: most 1, left 0
limit 3: most 3, left 0
limit 7: most 7, left 0
