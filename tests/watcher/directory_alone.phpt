--TEST--
Without recursion nothing below sub-directories is reported
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (PHP_OS_FAMILY !== 'Linux') die('skip reports of Linux');
?>
--FILE--
<?php
use Async\FileSystemWatcher;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
mkdir("$directory/old");
$watcher = new FileSystemWatcher($directory);
touch("$directory/old/file");
mkdir("$directory/new");
touch("$directory/new/file");
touch("$directory/file");
show_rest($watcher);
?>
--EXPECT--
new renamed
file renamed changed
