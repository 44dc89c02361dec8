--TEST--
Links to directories are not followed, except by the path itself
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
mkdir("$directory/tree");
mkdir("$directory/other");
symlink("$directory/other", "$directory/tree/link");
symlink("$directory/tree", "$directory/tree/loop");
symlink("$directory/tree", "$directory/path");
$watcher = new FileSystemWatcher("$directory/path", true);
touch("$directory/other/file");
symlink("$directory/other", "$directory/tree/second");
touch("$directory/tree/file");
show_rest($watcher);
?>
--EXPECT--
second renamed
file renamed changed
