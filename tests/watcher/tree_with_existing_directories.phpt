--TEST--
A recursive watcher reports from all directories that are there, with names relative to its path
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
mkdir("$directory/a/b/c", 0777, true);
mkdir("$directory/d");
touch("$directory/a/old");
$watcher = new FileSystemWatcher($directory, true);
file_put_contents("$directory/a/old", 'x');
file_put_contents("$directory/a/b/c/deep", 'x');
file_put_contents("$directory/d/file", 'x');
show_rest($watcher);
?>
--EXPECT--
a/old changed
a/b/c/deep renamed changed
d/file renamed changed
