--TEST--
Named arguments reach __call() and __callStatic()
--FILE--
<?php

use Async\Scope;
use function Async\await;
use function Async\spawn;
use function Async\spawn_with;

class Magic
{
    public function __call(string $name, array $arguments): void
    {
        echo $name, ' ', json_encode($arguments), "\n";
    }

    public static function __callStatic(string $name, array $arguments): void
    {
        echo 'static ', $name, ' ', json_encode($arguments), "\n";
    }

    private function hidden(int $number): void
    {
        echo 'hidden ', $number, "\n";
    }

    public function spawnFromInside(): void
    {
        await(spawn([$this, 'hidden'], number: 1));
        await(spawn([$this, 'missing'], number: 2));
    }
}

$magic = new Magic();
await(spawn([$magic, 'method'], 1, name: 2));
await(spawn([$magic, 'hidden'], number: 3));
await(spawn(['Magic', 'method'], name: 4));
await(spawn('Magic::method', name: 5));
await(spawn_with($scope = new Scope(), [$magic, 'method'], name: 6));
await(spawn([static fn(int $a, int $b) => print("closure $a $b\n"), '__invoke'], b: 8, a: 7));
$magic->spawnFromInside();

?>
--EXPECT--
method {"0":1,"name":2}
hidden {"number":3}
static method {"name":4}
static method {"name":5}
method {"name":6}
closure 7 8
hidden 1
missing {"number":2}
