--TEST--
With a settled source the callback is scheduled at once, but does not run inside map(), catch() and finally()
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\suspend;

$kept[] = Future::completed(1)->map(function () { echo "map\n"; })->ignore();
$kept[] = Future::failed(new Exception)->catch(function () { echo "catch\n"; })->ignore();
$kept[] = Future::completed(1)->finally(function () { echo "finally\n"; })->ignore();
echo "registered ", json_encode(array_map(fn($f) => $f->isCompleted(), $kept)), "\n";
suspend();
echo "suspended ", json_encode(array_map(fn($f) => $f->isCompleted(), $kept)), "\n";
?>
--EXPECT--
registered [false,false,false]
map
catch
finally
suspended [true,true,true]
