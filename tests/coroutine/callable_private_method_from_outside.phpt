--TEST--
A private method of another class is not callable
--EXTENSIONS--
true_async
--FILE--
<?php
class Service
{
    private function hidden() {}
}
try {
    Async\spawn([new Service, 'hidden']);
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
Async\spawn(): Argument #1 ($task) must be a valid callback, cannot access private method Service::hidden()
