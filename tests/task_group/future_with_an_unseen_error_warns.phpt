--TEST--
A future of the group that nobody used, or whose error nobody saw, is warned of like any other
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, suspend};

set_error_handler(function (int $level, string $message) {
    echo preg_replace('~/.*?/future_with~', 'future_with', $message), "\n";
});
$group = new TaskGroup;
$group->spawn(fn() => throw new LogicException('bad'));
$group->all();
$future = $group->race();
$future->isCompleted();
await($group->all(true));
unset($future);
$future = $group->all();
unset($future);
?>
--EXPECT--
Future was never used; call await(), map(), catch(), finally() or ignore() to suppress this warning. Created at future_with_an_unseen_error_warns.php:10
Unhandled exception in Future: bad; use catch() or ignore() to handle. Created at future_with_an_unseen_error_warns.php:11, completed at future_with_an_unseen_error_warns.php:9
Unhandled exception in Future: 1 of 1 tasks failed; use catch() or ignore() to handle. Created at future_with_an_unseen_error_warns.php:15, completed at future_with_an_unseen_error_warns.php:15
