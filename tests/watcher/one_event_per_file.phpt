--TEST--
Events of one file that wait to be read become one
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
$watcher = new FileSystemWatcher($directory);
file_put_contents("$directory/a", 'x');
file_put_contents("$directory/b", 'x');
file_put_contents("$directory/a", 'y');
chmod("$directory/a", 0600);
show_rest($watcher);
?>
--EXPECT--
a renamed changed
b renamed changed
