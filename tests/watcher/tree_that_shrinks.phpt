--TEST--
Removed directories leave a recursive watcher, and join again when they are made again
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;
use function Async\delay;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
mkdir("$directory/a/b", 0777, true);
$watcher = new FileSystemWatcher($directory, true);
for ($i = 0; $i < 3; $i++) {
    remove_tree("$directory/a");
    mkdir("$directory/a/b", 0777, true);
}
delay(2);
remove_tree("$directory/a");
delay(2);
mkdir("$directory/a");
delay(2);
foreach ($watcher as $event) {
    if ($event->filename === 'a') {
        break;
    }
}
delay(2);
touch("$directory/a/again");
foreach ($watcher as $event) {
    if ($event->filename === 'a/again') {
        echo words($event), "\n";
        break;
    }
}
?>
--EXPECT--
a/again renamed changed
