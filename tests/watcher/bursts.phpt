--TEST--
With debounceMs a burst of changes becomes one event without a name
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
$watcher = new FileSystemWatcher($directory, debounceMs: 20);
for ($i = 0; $i < 50; $i++) {
    file_put_contents("$directory/file $i", 'x');
}
foreach ($watcher as $event) {
    echo words($event), "\n";
    break;
}
chmod("$directory/file 1", 0600);
foreach ($watcher as $event) {
    echo words($event), "\n";
    break;
}
show_rest($watcher);
?>
--EXPECT--
(null) renamed changed
(null) changed
