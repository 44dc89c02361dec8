--TEST--
Callbacks may be anything callable, also private methods and methods reached through __call
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;

class Owner
{
    public function pools(): array
    {
        return [
            new Pool([$this, 'make'], [$this, 'destroy'], beforeAcquire: [self::class, 'check'], beforeRelease: 'Owner::check'),
            new Pool([$this, 'conjure'], [$this, 'banish']),
            new Pool($this, 'banish_it', beforeAcquire: 'is_int', beforeRelease: is_string(...)),
        ];
    }
    private function make() { return 1; }
    private function destroy($r) { echo "destroy $r\n"; }
    private static function check($r) { echo "check $r\n"; return true; }
    public function __call($name, $arguments) { echo "$name ", json_encode($arguments), "\n"; return 2; }
    public function __invoke() { return 3; }
}
function banish_it($r) { echo "banish_it $r\n"; }

foreach ((new Owner)->pools() as $pool) {
    $pool->release($pool->acquire());
    $pool->release($pool->acquire());
    $pool->close();
    echo "--\n";
}
?>
--EXPECT--
check 1
check 1
check 1
destroy 1
--
conjure []
banish [2]
--
banish_it 3
banish_it 3
--
