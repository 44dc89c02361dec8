--TEST--
close() makes an event of what is held back
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;
use function Async\delay;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
$watcher = new FileSystemWatcher($directory, debounceMs: 1000000);
touch("$directory/file");
delay(2);
show_rest($watcher);
?>
--EXPECT--
(null) renamed changed
