--TEST--
An iterator may spawn what it gives, one after the other
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_all, await_any_of, delay, spawn};

function jobs(int $count)
{
    for ($i = 1; $i <= $count; $i++) {
        echo "spawn $i\n";
        yield $i => spawn(function () use ($i) {
            echo "run $i\n";
            return $i;
        });
        delay(1);
    }
}
echo json_encode(await_all(jobs(3))[0]), "\n";
echo json_encode(await_any_of(2, jobs(10))[0]), "\n";
?>
--EXPECT--
spawn 1
run 1
spawn 2
run 2
spawn 3
run 3
{"1":1,"2":2,"3":3}
spawn 1
run 1
spawn 2
run 2
{"1":1,"2":2}
