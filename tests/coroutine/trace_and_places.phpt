--TEST--
Trace, spawn place, suspend place and awaited events of a coroutine
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, timeout};

require __DIR__ . '/../_lib/parked.inc';

class Deep
{
    function down(int $levels) { return $levels ? $this->down($levels - 1) : await(new Async\Future(new Async\FutureState), timeout(60000)); }
}
$coroutine = spawn(function () {
    (new Deep)->down(2);
});
var_dump($coroutine->getTrace(), $coroutine->getSuspendFileAndLine(), $coroutine->getSuspendLocation(), $coroutine->getAwaitingInfo());
until_all_parked();
foreach ($coroutine->getTrace() as $frame) {
    echo $frame['line'] ?? '-', ' ', $frame['class'] ?? '', $frame['type'] ?? '', preg_replace('/\{closure.*/', '{closure}', $frame['function']), ' ',
        count($frame['args'] ?? []), ' ', isset($frame['object']) ? 'object' : '', "\n";
}
var_dump(count($coroutine->getTrace(limit: 2)), !isset($coroutine->getTrace(0)[1]['object']), isset($coroutine->getTrace(DEBUG_BACKTRACE_IGNORE_ARGS)[1]['args']));
echo basename($coroutine->getSpawnFileAndLine()[0]), ' ', $coroutine->getSpawnFileAndLine()[1], ' ', basename($coroutine->getSpawnLocation()), "\n";
echo basename($coroutine->getSuspendFileAndLine()[0]), ' ', $coroutine->getSuspendFileAndLine()[1], ' ', basename($coroutine->getSuspendLocation()), "\n";
foreach ($coroutine->getAwaitingInfo() as $line) {
    echo preg_replace('~/.*/|\d+ ms~', '', $line), "\n";
}
$coroutine->cancel();
until_all_parked();
var_dump($coroutine->getTrace(), $coroutine->getSuspendLocation(), $coroutine->getAwaitingInfo());
var_dump(Async\current_coroutine()->getTrace(), Async\current_coroutine()->getSpawnLocation());
?>
--EXPECT--
NULL
array(2) {
  [0]=>
  NULL
  [1]=>
  int(0)
}
string(7) "unknown"
array(0) {
}
8 Async\await 2 
8 Deep->down 1 object
8 Deep->down 1 object
11 Deep->down 1 object
- {closure} 0 
int(2)
bool(true)
bool(false)
trace_and_places.php 10 trace_and_places.php:10
trace_and_places.php 8 trace_and_places.php:8
Future(pending) created at trace_and_places.php:8
Timeout()
NULL
string(7) "unknown"
array(0) {
}
NULL
string(7) "unknown"
