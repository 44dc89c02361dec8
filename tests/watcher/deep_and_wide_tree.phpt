--TEST--
A deep and wide tree is watched and taken apart
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
$deep = $directory . str_repeat('/d', 100);
mkdir($deep, 0777, true);
for ($i = 0; $i < 300; $i++) {
    mkdir("$directory/w$i");
}
$watcher = new FileSystemWatcher($directory, true);
touch("$deep/file");
for ($i = 0; $i < 300; $i++) {
    touch("$directory/w$i/file");
}
$watcher->close();
$count = 0;
foreach ($watcher as $event) {
    $count += str_ends_with($event->filename, '/file');
}
var_dump($count);
?>
--EXPECT--
int(301)
