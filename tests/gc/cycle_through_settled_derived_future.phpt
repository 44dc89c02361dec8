--TEST--
Settled derived futures that hold themselves as value or error are collected
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;

class Guard
{
    public $kept;
    function __construct(private string $name) {}
    function __destruct() { echo "$this->name\n"; }
}
class Failure extends Exception { public $guard; }
function value(Guard $guard)
{
    $guard->kept = Future::completed(1)->map(fn() => $guard);
    $guard->kept->await();
}
function error(Guard $guard)
{
    $failure = new Failure;
    $failure->guard = $guard;
    $guard->kept = Future::failed($failure)->finally(fn() => 1)->ignore();
    $guard->kept->catch(fn() => 1)->await();
}
foreach (['value', 'error'] as $make) {
    $make(new Guard($make));
    Async\delay(1);
    echo "-- ";
    gc_collect_cycles();
}
?>
--EXPECT--
-- value
-- error
