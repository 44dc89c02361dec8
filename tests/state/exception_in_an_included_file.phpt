--TEST--
An exception thrown by included code after a wait leaves the include
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$coroutine = spawn(function () {
    $local = 'kept';
    try {
        eval('Async\suspend(); throw new LogicException("from the code");');
    } catch (LogicException $e) {
        return [$e->getMessage(), $local];
    }
});
echo implode(' ', await($coroutine)), "\n";
?>
--EXPECT--
from the code kept
