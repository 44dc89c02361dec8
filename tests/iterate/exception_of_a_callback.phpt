--TEST--
An exception of a callback leaves iterate() when the other calls were cancelled and have ended
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{delay, iterate};

$error = new LogicException('bad');
foreach ([0, 3] as $limit) {
    foreach ([range(1, 10), new ArrayIterator(range(1, 10))] as $elements) {
        try {
            iterate($elements, function ($value) use ($error) {
                if ($value === 3) {
                    throw $error;
                }
                try {
                    delay(10000);
                } catch (AsyncCancellation $e) {
                    delay(1);
                    echo $e->getMessage(), "\n";
                    throw $e;
                }
            }, $limit);
        } catch (LogicException $caught) {
            var_dump($caught === $error, $caught->getPrevious());
        }
    }
}
?>
--EXPECT--
The iteration has been cancelled
The iteration has been cancelled
bool(true)
NULL
The iteration has been cancelled
The iteration has been cancelled
bool(true)
NULL
The iteration has been cancelled
The iteration has been cancelled
bool(true)
NULL
The iteration has been cancelled
The iteration has been cancelled
bool(true)
NULL
