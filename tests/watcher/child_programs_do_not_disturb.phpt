--TEST--
Programs that are started meanwhile do not take the reports
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
$watcher = new FileSystemWatcher($directory);
for ($i = 0; $i < 5; $i++) {
    proc_close(proc_open(['touch', "$directory/file $i"], [], $pipes));
}
show_rest($watcher);
?>
--EXPECT--
file 0 renamed changed
file 1 renamed changed
file 2 renamed changed
file 3 renamed changed
file 4 renamed changed
