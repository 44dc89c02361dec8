--TEST--
What happens to a file after its event was read is another event
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
$watcher = new FileSystemWatcher($directory);
mkdir("$directory/a");
foreach ($watcher as $event) {
    break;
}
chmod("$directory/a", 0700);
echo words($event), "\n";
show_rest($watcher);
?>
--EXPECT--
a renamed
a changed
