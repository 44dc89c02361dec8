--TEST--
Leaving the iteration leaves the watcher open; the next one goes on
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
$watcher = new FileSystemWatcher($directory);
foreach (['a', 'b', 'c'] as $name) {
    touch("$directory/$name");
}
foreach ($watcher as $key => $event) {
    echo "$key $event->filename\n";
    break;
}
var_dump($watcher->isClosed());
foreach ($watcher as $key => $event) {
    echo "$key $event->filename\n";
    if ($event->filename === 'c') {
        break;
    }
}
var_dump($watcher->isClosed());
?>
--EXPECT--
0 a
bool(false)
0 b
1 c
bool(false)
