--TEST--
A file that is created, changed, renamed and deleted is reported
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
$watcher = new FileSystemWatcher($directory, coalesce: false);
file_put_contents("$directory/a", 'contents');
rename("$directory/a", "$directory/b");
chmod("$directory/b", 0600);
unlink("$directory/b");
show_rest($watcher);
?>
--EXPECT--
a renamed
a changed
a renamed
b renamed
b changed
b renamed
