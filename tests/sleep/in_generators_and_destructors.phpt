--TEST--
Generators and destructors may sleep
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

class Sleepy
{
    public function __destruct()
    {
        usleep(1000);
        echo "destroyed\n";
    }
}
function numbers()
{
    foreach ([1, 2] as $n) {
        usleep(1000);
        yield $n;
    }
}
$coroutine = spawn(function () {
    foreach (numbers() as $n) {
        echo $n, "\n";
    }
    $object = new Sleepy();
    unset($object);
    echo "end\n";
});
await($coroutine);
?>
--EXPECT--
1
2
destroyed
end
