--TEST--
\Cancellation is Throwable, but neither an Exception nor an Error
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use Async\OperationCanceledException;

foreach ([\Cancellation::class, AsyncCancellation::class, OperationCanceledException::class] as $class) {
    try {
        try {
            try {
                throw new $class('stop', 7, new LogicException('why'));
            } catch (\Exception) {
                echo "caught as Exception\n";
            } catch (\Error) {
                echo "caught as Error\n";
            } finally {
                echo "finally\n";
            }
        } catch (\Cancellation $e) {
            echo get_class($e), ' by name: ', $e->getMessage(), ', ', $e->getCode(), ', line ', $e->getLine(), ', ',
                basename($e->getFile()), ', ', get_class($e->getPrevious()), ', ', $e->getTraceAsString(), "\n";
            throw $e;
        }
    } catch (\Throwable $e) {
        echo "as Throwable\n";
    }
}
var_dump($e instanceof \Stringable, $e instanceof \Exception, $e instanceof \Error);
var_dump(get_parent_class(\Cancellation::class), class_parents($e), array_values(class_implements($e)));
?>
--EXPECT--
finally
Cancellation by name: stop, 7, line 9, cancellation_is_a_root_beside_exception_and_error.php, LogicException, #0 {main}
as Throwable
finally
Async\AsyncCancellation by name: stop, 7, line 9, cancellation_is_a_root_beside_exception_and_error.php, LogicException, #0 {main}
as Throwable
finally
Async\OperationCanceledException by name: stop, 7, line 9, cancellation_is_a_root_beside_exception_and_error.php, LogicException, #0 {main}
as Throwable
bool(true)
bool(false)
bool(false)
bool(false)
array(2) {
  ["Async\AsyncCancellation"]=>
  string(23) "Async\AsyncCancellation"
  ["Cancellation"]=>
  string(12) "Cancellation"
}
array(2) {
  [0]=>
  string(10) "Stringable"
  [1]=>
  string(9) "Throwable"
}
