--TEST--
Whatever is callable can be the body
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

class Target
{
    function method($x) { return "method $x"; }
    static function statically($x) { return static::class . " statically $x"; }
    function __invoke($x) { return "invoked $x"; }
}
class Child extends Target
{
}
function plain($x) { return "plain $x"; }

$target = new Target;
$callables = [
    'plain', 'strtoupper', 'Target::statically', ['Target', 'statically'], ['Child', 'statically'], [$target, 'method'],
    [$target, 'statically'], $target, fn($x) => "arrow $x", function ($x) { return "closure $x"; }, plain(...),
    $target->method(...), Child::statically(...), strrev(...), Closure::fromCallable('plain'),
];
foreach ($callables as $callable) {
    echo await(spawn($callable, 'arg')), "\n";
}
?>
--EXPECT--
plain arg
ARG
Target statically arg
Target statically arg
Child statically arg
method arg
Target statically arg
invoked arg
arrow arg
closure arg
plain arg
method arg
Child statically arg
gra
plain arg
