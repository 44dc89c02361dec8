--TEST--
suspend() goes to the tail of the ready queue
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

foreach (['a', 'b', 'c'] as $name) {
    spawn(function () use ($name) {
        for ($i = 1; $i <= 3; $i++) {
            echo "$name$i ";
            suspend();
        }
    });
}
for ($i = 1; $i <= 3; $i++) {
    echo "main$i ";
    suspend();
}
?>
--EXPECT--
main1 a1 b1 c1 main2 a2 b2 c2 main3 a3 b3 c3
