--TEST--
getResult() is null until the coroutine returned
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, await};

$coroutine = spawn(fn() => ['a' => 1]);
var_dump($coroutine->getResult());
await($coroutine);
echo json_encode($coroutine->getResult()), "\n";
$nothing = spawn(function () {});
var_dump(await($nothing), $nothing->getResult());
?>
--EXPECT--
NULL
{"a":1}
NULL
NULL
