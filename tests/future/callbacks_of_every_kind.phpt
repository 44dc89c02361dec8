--TEST--
Every callable serves as a callback, also one that is callable only where it is passed
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;

class Service
{
    public static function twice($v) { return $v * 2; }
    private function secret($v) { return $v + 100; }
    public function __invoke($v) { return $v + 1; }
    public function __call($name, $arguments) { return "$name($arguments[0])"; }
    public function useSecret(Future $future) { return $future->map([$this, 'secret']); }
}
$service = new Service;
foreach (['strval', 'Service::twice', [Service::class, 'twice'], $service, [$service, 'magic'], $service->any(...), strrev(...)] as $callback) {
    var_dump(Future::completed(12)->map($callback)->await());
}
var_dump($service->useSecret(Future::completed(1))->await());
?>
--EXPECT--
string(2) "12"
int(24)
int(24)
int(13)
string(9) "magic(12)"
string(7) "any(12)"
string(2) "21"
int(101)
