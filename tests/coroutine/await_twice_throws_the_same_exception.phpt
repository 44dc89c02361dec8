--TEST--
Awaiting a failed coroutine again throws the identical exception
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$coroutine = spawn(fn() => throw new LogicException('no'));
$caught = [];
for ($i = 0; $i < 2; $i++) {
    try {
        await($coroutine);
    } catch (LogicException $e) {
        $caught[] = $e;
    }
}
var_dump($caught[0] === $caught[1], $caught[0]->getPrevious());
?>
--EXPECT--
bool(true)
NULL
