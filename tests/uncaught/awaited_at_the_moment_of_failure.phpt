--TEST--
A failure that is awaited when it happens is handled, although nobody holds the handle
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

try {
    await(spawn(function () {
        suspend();
        throw new LogicException('failed');
    }));
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
suspend();
echo "end\n";
?>
--EXPECT--
failed
end
