--TEST--
Destructors of elements run when their call has ended, and may wait
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{iterate, suspend};

class Loud
{
    public function __construct(public int $number) {}
    public function __destruct()
    {
        suspend();
        echo "gone {$this->number}\n";
    }
}
iterate((function () {
    for ($i = 1; $i <= 2; $i++) {
        yield new Loud($i);
    }
})(), function ($value) {
    echo "call {$value->number}\n";
}, 1);
echo "end\n";
?>
--EXPECT--
call 1
gone 1
call 2
gone 2
end
