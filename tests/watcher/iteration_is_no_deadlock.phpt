--TEST--
An iteration that waits keeps the process alive, and is no deadlock
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
$watcher = new FileSystemWatcher($directory);
proc_close(proc_open(['sh', '-c', "(sleep 0.1; echo > $directory/file) < /dev/null > /dev/null 2>&1 &"], [], $pipes));
foreach ($watcher as $event) {
    echo $event->filename, "\n";
    break;
}
?>
--EXPECT--
file
