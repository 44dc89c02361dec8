--TEST--
Output after a self-cancellation is no place where it is thrown
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, await, current_coroutine};

$coroutine = spawn(function () {
    current_coroutine()->cancel();
    echo "one\n";
    print "two\n";
    printf("%s\n", 'three');
    fwrite(STDOUT, "four\n");
});
try {
    await($coroutine);
} catch (AsyncCancellation) {
    echo "cancelled\n";
}
?>
--EXPECT--
one
two
three
four
cancelled
