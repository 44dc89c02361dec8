--TEST--
A watcher that nobody iterates does not keep the process alive
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
$watcher = new FileSystemWatcher($directory, debounceMs: 1000000);
touch("$directory/file");
Async\spawn(fn() => print("end\n"));
?>
--EXPECT--
end
