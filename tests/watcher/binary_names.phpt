--TEST--
Names are bytes, whatever they are
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
foreach (["\xff\xfe", "new\nline", str_repeat('x', 255), ' '] as $name) {
    touch("$directory/$name");
}
$watcher->close();
foreach ($watcher as $event) {
    echo strlen($event->filename), ' ', bin2hex(substr($event->filename, 0, 4)), "\n";
}
?>
--EXPECT--
2 fffe
8 6e65770a
255 78787878
1 20
