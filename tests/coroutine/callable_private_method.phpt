--TEST--
A class can spawn its own private and protected methods
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

class Service
{
    private function hidden($x) { return "hidden $x"; }
    protected static function inherited($x) { return "inherited $x"; }

    function start()
    {
        return [spawn([$this, 'hidden'], 1), spawn([self::class, 'inherited'], 2), spawn($this->hidden(...), 3)];
    }
}
foreach ((new Service)->start() as $coroutine) {
    echo await($coroutine), "\n";
}
?>
--EXPECT--
hidden 1
inherited 2
hidden 3
