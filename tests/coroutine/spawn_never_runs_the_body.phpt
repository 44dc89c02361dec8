--TEST--
spawn() returns before the body runs
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$coroutine = spawn(function () {
    echo "body\n";
});
echo get_class($coroutine), "\n";
await($coroutine);
echo "end\n";
?>
--EXPECT--
Async\Coroutine
body
end
