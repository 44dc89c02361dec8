--TEST--
After an exception no more elements are visited
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\iterate;

try {
    iterate((function () {
        foreach ([1, 2, 3] as $value) {
            echo "give $value\n";
            yield $value;
        }
    })(), function ($value) {
        if ($value === 2) {
            throw new LogicException("at $value");
        }
    });
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
give 1
give 2
at 2
