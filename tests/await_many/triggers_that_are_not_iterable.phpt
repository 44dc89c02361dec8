--TEST--
What is no array and no Traversable is refused with an AsyncException
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncException;
use function Async\{await_all, await_all_or_fail, await_any_of, await_any_of_or_fail, await_any_or_fail, await_first_success};

foreach ([await_any_or_fail(...), await_first_success(...), await_all_or_fail(...), await_all(...)] as $wait) {
    foreach ([1, 'text', null, new stdClass, Async\Future::completed()->ignore()] as $triggers) {
        try {
            $wait($triggers);
        } catch (AsyncException $e) {
            echo get_class($e), ': ', $e->getMessage(), "\n";
        }
    }
}
foreach ([await_any_of(...), await_any_of_or_fail(...)] as $wait) {
    foreach ([0, 1] as $count) {
        try {
            $wait($count, 1.5);
        } catch (AsyncException $e) {
            echo get_class($e), ': ', $e->getMessage(), "\n";
        }
    }
}
?>
--EXPECT--
Async\AsyncException: Async\await_any_or_fail(): Argument #1 ($triggers) must be of type iterable, int given
Async\AsyncException: Async\await_any_or_fail(): Argument #1 ($triggers) must be of type iterable, string given
Async\AsyncException: Async\await_any_or_fail(): Argument #1 ($triggers) must be of type iterable, null given
Async\AsyncException: Async\await_any_or_fail(): Argument #1 ($triggers) must be of type iterable, stdClass given
Async\AsyncException: Async\await_any_or_fail(): Argument #1 ($triggers) must be of type iterable, Async\Future given
Async\AsyncException: Async\await_first_success(): Argument #1 ($triggers) must be of type iterable, int given
Async\AsyncException: Async\await_first_success(): Argument #1 ($triggers) must be of type iterable, string given
Async\AsyncException: Async\await_first_success(): Argument #1 ($triggers) must be of type iterable, null given
Async\AsyncException: Async\await_first_success(): Argument #1 ($triggers) must be of type iterable, stdClass given
Async\AsyncException: Async\await_first_success(): Argument #1 ($triggers) must be of type iterable, Async\Future given
Async\AsyncException: Async\await_all_or_fail(): Argument #1 ($triggers) must be of type iterable, int given
Async\AsyncException: Async\await_all_or_fail(): Argument #1 ($triggers) must be of type iterable, string given
Async\AsyncException: Async\await_all_or_fail(): Argument #1 ($triggers) must be of type iterable, null given
Async\AsyncException: Async\await_all_or_fail(): Argument #1 ($triggers) must be of type iterable, stdClass given
Async\AsyncException: Async\await_all_or_fail(): Argument #1 ($triggers) must be of type iterable, Async\Future given
Async\AsyncException: Async\await_all(): Argument #1 ($triggers) must be of type iterable, int given
Async\AsyncException: Async\await_all(): Argument #1 ($triggers) must be of type iterable, string given
Async\AsyncException: Async\await_all(): Argument #1 ($triggers) must be of type iterable, null given
Async\AsyncException: Async\await_all(): Argument #1 ($triggers) must be of type iterable, stdClass given
Async\AsyncException: Async\await_all(): Argument #1 ($triggers) must be of type iterable, Async\Future given
Async\AsyncException: Async\await_any_of(): Argument #2 ($triggers) must be of type iterable, float given
Async\AsyncException: Async\await_any_of(): Argument #2 ($triggers) must be of type iterable, float given
Async\AsyncException: Async\await_any_of_or_fail(): Argument #2 ($triggers) must be of type iterable, float given
Async\AsyncException: Async\await_any_of_or_fail(): Argument #2 ($triggers) must be of type iterable, float given
