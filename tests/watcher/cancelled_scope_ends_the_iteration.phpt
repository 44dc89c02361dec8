--TEST--
The iteration ends when the scope of the constructor is cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{FileSystemWatcher, Scope};
use function Async\{await, delay, spawn, suspend};

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
foreach (['cancel', 'dispose'] as $method) {
    $scope = new Scope;
    $watcher = await($scope->spawn(fn() => new FileSystemWatcher($directory)));
    var_dump($watcher->isClosed());
    spawn(function () use ($scope, $method, $directory) {
        delay(1);
        touch("$directory/last of $method");
        $scope->$method();
    });
    foreach ($watcher as $event) {
        echo $event->filename, "\n";
    }
    var_dump($watcher->isClosed());
}
?>
--EXPECT--
bool(false)
last of cancel
bool(true)
bool(false)
last of dispose
bool(true)
