--TEST--
await(), map(), catch(), finally(), ignore(), cancel() and service as a token count as use, on any view
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await, spawn};

$uses = [
    fn(Future $f) => $f->await(),
    fn(Future $f) => await($f),
    fn(Future $f) => $f->map(fn() => 1)->ignore(),
    fn(Future $f) => $f->catch(fn() => 1)->ignore(),
    fn(Future $f) => $f->finally(fn() => 1)->ignore(),
    fn(Future $f) => $f->ignore(),
    fn(Future $f) => $f->cancel(),
    fn(Future $f) => await(spawn(fn() => 1), $f),
];
foreach ($uses as $use) {
    try {
        $use(Future::completed(1));
    } catch (Async\OperationCanceledException) {
    }
    $state = new FutureState;
    $state->complete(1);
    $view = new Future($state);
    try {
        $use(new Future($state));
    } catch (Async\OperationCanceledException) {
    }
    unset($state, $view);
}
echo "no warning\n";
?>
--EXPECT--
no warning
