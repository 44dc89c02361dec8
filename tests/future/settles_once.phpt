--TEST--
A future settles once, with a value, an error or a cancellation; every view of it agrees
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, AsyncException, Future, FutureState};

function show(Future|FutureState $f)
{
    echo get_class($f), ' ', json_encode($f->isCompleted()), $f instanceof Future ? ' ' . json_encode($f->isCancelled()) : '', ' ',
        $f->getAwaitingInfo()[0], ' ', basename($f->getCreatedLocation()), ' ', basename($f->getCompletedLocation()), ' ',
        json_encode([$f->getCreatedFileAndLine()[1], $f->getCompletedFileAndLine()[0] ? basename($f->getCompletedFileAndLine()[0]) : null, $f->getCompletedFileAndLine()[1]]), "\n";
}
$settle = [
    fn($s, $f) => $s->complete('value'),
    fn($s, $f) => $s->error(new LogicException('bad')),
    fn($s, $f) => $s->error(new AsyncCancellation('as an error')),
    fn($s, $f) => $f->cancel(),
    fn($s, $f) => $f->cancel(new AsyncCancellation('why')),
];
foreach ($settle as $how) {
    $state = new FutureState;
    $future = new Future($state);
    $view = new Future($state);
    show($state);
    show($future);
    $how($state, $future);
    show($state);
    show($view);
    foreach ([$future, $view] as $f) {
        try {
            var_dump($f->await());
        } catch (Throwable $e) {
            echo get_class($e), ': ', $e->getMessage(), "\n";
        }
    }
    foreach ([fn() => $state->complete(1), fn() => $state->error(new Exception)] as $again) {
        try {
            $again();
        } catch (AsyncException $e) {
            echo preg_replace('~/.*/~', '', $e->getMessage()), "\n";
        }
    }
    $future->cancel();
}
show(Future::completed()->ignore());
show(Future::failed(new AsyncCancellation)->ignore());
?>
--EXPECT--
Async\FutureState false FutureState(pending) settles_once.php:18 unknown [18,null,0]
Async\Future false false Future(pending) settles_once.php:18 unknown [18,null,0]
Async\FutureState true FutureState(completed) settles_once.php:18 settles_once.php:11 [18,"settles_once.php",11]
Async\Future true false Future(completed) settles_once.php:18 settles_once.php:11 [18,"settles_once.php",11]
string(5) "value"
string(5) "value"
FutureState is already completed at settles_once.php:11
FutureState is already completed at settles_once.php:11
Async\FutureState false FutureState(pending) settles_once.php:18 unknown [18,null,0]
Async\Future false false Future(pending) settles_once.php:18 unknown [18,null,0]
Async\FutureState true FutureState(completed) settles_once.php:18 settles_once.php:12 [18,"settles_once.php",12]
Async\Future true false Future(completed) settles_once.php:18 settles_once.php:12 [18,"settles_once.php",12]
LogicException: bad
LogicException: bad
FutureState is already completed at settles_once.php:12
FutureState is already completed at settles_once.php:12
Async\FutureState false FutureState(pending) settles_once.php:18 unknown [18,null,0]
Async\Future false false Future(pending) settles_once.php:18 unknown [18,null,0]
Async\FutureState true FutureState(completed) settles_once.php:18 settles_once.php:13 [18,"settles_once.php",13]
Async\Future true true Future(completed) settles_once.php:18 settles_once.php:13 [18,"settles_once.php",13]
Async\AsyncCancellation: as an error
Async\AsyncCancellation: as an error
FutureState is already completed at settles_once.php:13
FutureState is already completed at settles_once.php:13
Async\FutureState false FutureState(pending) settles_once.php:18 unknown [18,null,0]
Async\Future false false Future(pending) settles_once.php:18 unknown [18,null,0]
Async\FutureState true FutureState(completed) settles_once.php:18 settles_once.php:14 [18,"settles_once.php",14]
Async\Future true true Future(completed) settles_once.php:18 settles_once.php:14 [18,"settles_once.php",14]
Async\AsyncCancellation: Future has been cancelled
Async\AsyncCancellation: Future has been cancelled
FutureState is already completed at settles_once.php:14
FutureState is already completed at settles_once.php:14
Async\FutureState false FutureState(pending) settles_once.php:18 unknown [18,null,0]
Async\Future false false Future(pending) settles_once.php:18 unknown [18,null,0]
Async\FutureState true FutureState(completed) settles_once.php:18 settles_once.php:15 [18,"settles_once.php",15]
Async\Future true true Future(completed) settles_once.php:18 settles_once.php:15 [18,"settles_once.php",15]
Async\AsyncCancellation: why
Async\AsyncCancellation: why
FutureState is already completed at settles_once.php:15
FutureState is already completed at settles_once.php:15
Async\Future true false Future(completed) settles_once.php:42 settles_once.php:42 [42,"settles_once.php",42]
Async\Future true true Future(completed) settles_once.php:43 settles_once.php:43 [43,"settles_once.php",43]
