--TEST--
Closing a watcher leaves another one of the same directory alone
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
mkdir("$directory/sub");
$first = new FileSystemWatcher($directory, true);
$second = new FileSystemWatcher("$directory/sub");
$third = new FileSystemWatcher($directory, true);
$first->close();
touch("$directory/sub/file");
show_rest($second);
show_rest($third);
show_rest($first);
?>
--EXPECT--
file renamed changed
sub/file renamed changed
