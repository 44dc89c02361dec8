--TEST--
A directory that is moved away and replaced is watched in its new form
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
mkdir("$directory/path");
mkdir("$directory/next");
touch("$directory/next/brought along");
$watcher = new FileSystemWatcher("$directory/path");
rename("$directory/path", "$directory/old");
rename("$directory/next", "$directory/path");
delay(2);
touch("$directory/old/not here");
touch("$directory/path/here");
show_rest($watcher);
?>
--EXPECT--
(null) renamed
brought along renamed
here renamed changed
