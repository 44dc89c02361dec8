--TEST--
Any number of awaits give the identical value or throw the identical error, and an array is a copy
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

$value = Future::completed(new stdClass)->map(fn($v) => $v);
var_dump($value->await() === $value->await());
$error = Future::failed(new Error('error'))->finally(fn() => 1);
$seen = [];
foreach ([1, 2] as $_) {
    try {
        $error->await();
    } catch (Error $e) {
        $seen[] = $e;
    }
}
var_dump($seen[0] === $seen[1]);
$array = ['first'];
$reference = &$array;
$state = new FutureState;
$state->complete($reference);
$array[] = 'second';
echo count((new Future($state))->map(fn($v) => $v)->await()), "\n";
?>
--EXPECT--
bool(true)
bool(true)
1
