--TEST--
The iteration keeps its watcher alive
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
spawn(function () use ($directory) {
    foreach (new FileSystemWatcher($directory) as $event) {
        echo $event->filename, "\n";
        break;
    }
});
delay(1);
gc_collect_cycles();
touch("$directory/file");
?>
--EXPECT--
file
