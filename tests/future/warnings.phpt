--TEST--
A future that nobody used, and an error that nobody saw, are warned of when the last of state and futures dies
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, await, suspend};

set_error_handler(function (int $level, string $message) {
    echo $level === E_WARNING ? 'W: ' : '?: ', preg_replace('~/.*?/warnings~', 'warnings', $message), "\n";
});
echo "never used\n";
new FutureState;
Future::completed(1);
$state = new FutureState;
$future = new Future($state);
unset($state);
echo "still held\n";
unset($future);
echo "error\n";
$state = new FutureState;
$future = new Future($state);
$state->error(new LogicException('bad'));
unset($future);
echo "still held\n";
unset($state);
Future::failed(new Async\AsyncCancellation('not a failure'))->cancel();
echo "used\n";
await(Future::completed());
Future::failed(new LogicException('ignored'))->ignore();
$state = new FutureState;
$state->ignore();
$state->error(new LogicException('ignored too'));
unset($state);
try {
    await(Future::completed(), Future::failed(new LogicException));
    echo "token of a settled object: used, but the error was not seen\n";
    await(new Future(new FutureState), Future::failed(new LogicException));
} catch (Async\OperationCanceledException) {
    echo "seen\n";
}
echo "in flight\n";
function thrower() { $future = Future::completed(); throw new Exception('flying'); }
try {
    thrower();
} catch (Exception $e) {
    echo $e->getMessage(), "\n";
}
set_error_handler(fn($level, $message) => throw new ErrorException('from the handler'));
try {
    thrower();
} catch (ErrorException $e) {
    echo $e->getMessage(), ' <- ', $e->getPrevious()->getMessage(), "\n";
}
restore_error_handler();
$cycle = new stdClass;
$cycle->state = new FutureState;
$cycle->future = new Future($cycle->state);
$cycle->state->complete($cycle);
unset($cycle, $e);
var_dump(gc_collect_cycles() >= 3);
$atEnd = Future::failed(new LogicException('at the end'));
echo "end\n";
?>
--EXPECT--
never used
W: Future was never used; call await(), map(), catch(), finally() or ignore() to suppress this warning. Created at warnings.php:9
W: Future was never used; call await(), map(), catch(), finally() or ignore() to suppress this warning. Created at warnings.php:10
still held
W: Future was never used; call await(), map(), catch(), finally() or ignore() to suppress this warning. Created at warnings.php:11
error
still held
W: Unhandled exception in Future: bad; use catch() or ignore() to handle. Created at warnings.php:17, completed at warnings.php:19
used
W: Unhandled exception in Future: ; use catch() or ignore() to handle. Created at warnings.php:32, completed at warnings.php:32
token of a settled object: used, but the error was not seen
seen
in flight
W: Future was never used; call await(), map(), catch(), finally() or ignore() to suppress this warning. Created at warnings.php:39
flying
from the handler <- flying
W: Future was never used; call await(), map(), catch(), finally() or ignore() to suppress this warning. Created at warnings.php:53
bool(true)
end
W: Unhandled exception in Future: at the end; use catch() or ignore() to handle. Created at warnings.php:58, completed at warnings.php:58
