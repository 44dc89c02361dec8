--TEST--
pclose() in a destructor lets other coroutines run while the program ends
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/process.inc';

class Pipe
{
    public function __construct(private $stream)
    {
    }

    public function __destruct()
    {
        $status = pclose($this->stream);
        echo "status $status\n";
    }
}

$folder = new_directory();
$coroutine = spawn(function () use ($folder) {
    $pipe = new Pipe(popen(until_exists("$folder/go") . "; exit 4", 'w'));
    unset($pipe);
    echo "after it\n";
});
until_parked($coroutine);
echo "others run\n";
touch("$folder/go");
await($coroutine);
?>
--EXPECT--
others run
status 4
after it
