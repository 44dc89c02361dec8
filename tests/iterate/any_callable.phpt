--TEST--
Every kind of callable is called, also one that only the caller may call
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, iterate};

class Caller
{
    private function own($value) { echo "own $value\n"; }
    public static function ofClass($value) { echo "static $value\n"; }
    public function __call($name, $arguments) { echo "$name ", json_encode($arguments), "\n"; }
    public function __invoke($value) { echo "invoked $value\n"; }
    public function run()
    {
        iterate([1], [$this, 'own']);
        iterate([2], $this->own(...));
        iterate([3], $this);
        iterate([4], [$this, 'anything']);
        iterate([5], 'Caller::ofClass');
        iterate([6], [self::class, 'ofClass']);
    }
}
(new Caller)->run();
iterate(['a' => [1, 2]], 'array_push_all');
function array_push_all(array $value, string $key) { echo $key, count($value), "\n"; }
iterate(['x-y-z' => '-'], 'explode');
iterate([1], fn() => print("no parameters\n"));
?>
--EXPECT--
own 1
own 2
invoked 3
anything [4,0]
static 5
static 6
a2
no parameters
