--TEST--
A path that goes away and comes back is watched again
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (PHP_OS_FAMILY !== 'Linux') die('skip reports of Linux');
?>
--FILE--
<?php
use Async\FileSystemWatcher;
use function Async\delay;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
mkdir("$directory/a/b/c", 0777, true);
foreach ([false, true] as $recursive) {
    $watcher = new FileSystemWatcher("$directory/a/b/c", $recursive);
    touch("$directory/a/b/c/before");
    delay(2);
    remove_tree("$directory/a");
    delay(2);
    mkdir("$directory/a");
    delay(2);
    mkdir("$directory/a/b/c/d", 0777, true);
    touch("$directory/a/b/c/found");
    delay(2);
    touch("$directory/a/b/c/after");
    touch("$directory/a/b/c/d/below");
    $watcher->close();
    $names = [];
    foreach ($watcher as $event) {
        $names[$event->filename ?? '(null)'] = true;
    }
    ksort($names);
    echo implode(' ', array_keys($names)), "\n";
}
?>
--EXPECT--
(null) after before d found
(null) after before d d/below found
