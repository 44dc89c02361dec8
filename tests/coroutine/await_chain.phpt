--TEST--
Values and exceptions travel through a chain of awaits
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

function chain(int $depth, callable $end)
{
    return $depth === 0 ? $end() : await(spawn(chain(...), $depth - 1, $end)) . '.';
}
echo chain(5, fn() => 'end'), "\n";
try {
    chain(5, fn() => throw new LogicException('deep'));
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
end.....
deep
