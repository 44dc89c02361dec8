--TEST--
The end of the coroutines of a scope does not end its watchers
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{FileSystemWatcher, Scope};
use function Async\await;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
$scope = new Scope;
$watcher = await($scope->spawn(fn() => new FileSystemWatcher($directory)));
touch("$directory/file");
foreach ($watcher as $event) {
    echo $event->filename, "\n";
    break;
}
?>
--EXPECT--
file
