--TEST--
Callbacks of finally() run at the end, before awaiters continue, and get the coroutine
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$coroutine = spawn(function () {
    echo "body\n";
    return 1;
});
$coroutine->finally(function ($ended) use (&$coroutine) {
    echo 'finally ';
    var_dump($ended === $coroutine, $ended->isCompleted(), func_num_args());
});
var_dump(await($coroutine));
?>
--EXPECT--
body
finally bool(true)
bool(true)
int(1)
int(1)
