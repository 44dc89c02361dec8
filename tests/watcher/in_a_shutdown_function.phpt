--TEST--
Watchers can be made and iterated in shutdown functions
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
mkdir("$directory/sub");
register_shutdown_function(function () use ($directory) {
    if (!is_dir($directory)) {
        mkdir($directory);
    }
    $watcher = new FileSystemWatcher($directory);
    touch("$directory/file");
    foreach ($watcher as $event) {
        echo $event->filename, "\n";
        break;
    }
    remove_tree($directory);
});
?>
--EXPECT--
file
