--TEST--
The path of an event is the one that the watcher was given, also when the script goes elsewhere
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
chdir($directory);
mkdir('inner');
$watcher = new FileSystemWatcher('./inner/../inner');
chdir('/');
touch("$directory/inner/file");
$watcher->close();
foreach ($watcher as $event) {
    var_dump($event->path, $event->filename);
}
?>
--EXPECT--
string(16) "./inner/../inner"
string(4) "file"
