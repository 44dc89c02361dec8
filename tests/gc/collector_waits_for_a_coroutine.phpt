--TEST--
The cycle collector runs in a coroutine, also when the scheduler itself fills its buffer
--EXTENSIONS--
true_async
--INI--
zend.enable_gc=1
--FILE--
<?php
use Async\Scope;
use function Async\delay;

final class Garbage
{
    public static int $destructed = 0;
    private Garbage $itself;

    public function __construct()
    {
        $this->itself = $this;
    }

    public function __destruct()
    {
        self::$destructed++;
    }
}

/* The next possible root starts the collector. */
function fill_buffer(): void
{
    gc_collect_cycles();
    Garbage::$destructed = 0;
    while (gc_status()['roots'] < gc_status()['threshold'] - 1) {
        new Garbage();
    }
}

function wait_in_vain(): void
{
    try {
        delay(100_000);
    } finally {
        echo "cancelled\n";
    }
}

echo "by the end of a time:\n";
$scope = new Scope();
$scope->spawn(wait_in_vain(...));
$scope->disposeAfterTimeout(20);
delay(1);
fill_buffer();
delay(100);
gc_collect_cycles();
var_dump(Garbage::$destructed > 9000);

echo "at the end of the script:\n";
$scope = new Scope();
$scope->spawn(wait_in_vain(...));
delay(1);
$scope->disposeSafely();
fill_buffer();
?>
--EXPECT--
by the end of a time:
cancelled
bool(true)
at the end of the script:
cancelled
