--TEST--
await() on a settled object returns without letting others run
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{spawn, await};

$done = spawn(fn() => 1);
await($done);
spawn(fn() => print("other\n"));
await($done);
await(Future::completed(1));
try {
    await(Future::failed(new LogicException));
} catch (LogicException) {
}
echo "main\n";
?>
--EXPECT--
main
other
