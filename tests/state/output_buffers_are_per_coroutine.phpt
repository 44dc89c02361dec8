--TEST--
Each coroutine has output buffers of its own
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function capture(string $name, int $rounds)
{
    ob_start();
    for ($i = 0; $i < $rounds; $i++) {
        echo "$name$i ";
        suspend();
    }
    return ob_get_clean();
}
$a = spawn(capture(...), 'a', 3);
$b = spawn(capture(...), 'b', 5);
echo "main\n";
suspend();
echo "main\n";
echo await($a), '| ', await($b), "\n";
?>
--EXPECT--
main
main
a0 a1 a2 | b0 b1 b2 b3 b4
