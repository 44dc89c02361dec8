--TEST--
A callback gets exactly one argument
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;

function count_arguments()
{
    return func_num_args();
}
echo Future::completed(1)->map('count_arguments')->await(), "\n";
echo Future::failed(new Exception)->catch('count_arguments')->await(), "\n";
Future::completed(1)->finally(function () { echo func_num_args(), "\n"; })->await();
try {
    Future::completed(1)->map(fn($a, $b) => 1)->await();
} catch (ArgumentCountError $e) {
    echo get_class($e), "\n";
}
?>
--EXPECT--
1
1
1
ArgumentCountError
