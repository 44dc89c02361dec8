--TEST--
A key has to be a string, an integer or null
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncException, Future, FutureState};
use function Async\{await_all, await_any_or_fail, await_first_success};

foreach ([1.5, true, [], new stdClass, STDOUT] as $key) {
    foreach ([await_all(...), await_any_or_fail(...), await_first_success(...)] as $wait) {
        try {
            $wait((function () use ($key) {
                yield 'fine' => new Future(new FutureState);
                yield $key => Future::completed(1);
            })());
        } catch (AsyncException $e) {
            echo get_debug_type($key), ': ', get_class($e), ': ', $e->getMessage(), "\n";
        }
    }
}
?>
--EXPECT--
float: Async\AsyncException: Invalid key type: must be string, long or null
float: Async\AsyncException: Invalid key type: must be string, long or null
float: Async\AsyncException: Invalid key type: must be string, long or null
bool: Async\AsyncException: Invalid key type: must be string, long or null
bool: Async\AsyncException: Invalid key type: must be string, long or null
bool: Async\AsyncException: Invalid key type: must be string, long or null
array: Async\AsyncException: Invalid key type: must be string, long or null
array: Async\AsyncException: Invalid key type: must be string, long or null
array: Async\AsyncException: Invalid key type: must be string, long or null
stdClass: Async\AsyncException: Invalid key type: must be string, long or null
stdClass: Async\AsyncException: Invalid key type: must be string, long or null
stdClass: Async\AsyncException: Invalid key type: must be string, long or null
resource (stream): Async\AsyncException: Invalid key type: must be string, long or null
resource (stream): Async\AsyncException: Invalid key type: must be string, long or null
resource (stream): Async\AsyncException: Invalid key type: must be string, long or null
