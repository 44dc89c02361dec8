--TEST--
A directory that moves within the tree is reported under its new name; one that leaves it is not reported any more
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;
use function Async\delay;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
mkdir("$directory/tree/old/deep", 0777, true);
$watcher = new FileSystemWatcher("$directory/tree", true, false);
rename("$directory/tree/old", "$directory/tree/new");
delay(2);
touch("$directory/tree/new/deep/file");
delay(2);
rename("$directory/tree/new", "$directory/outside");
delay(2);
touch("$directory/outside/deep/other");
rename("$directory/outside/deep", "$directory/tree/back");
delay(2);
touch("$directory/tree/back/third");
$watcher->close();
$names = [];
foreach ($watcher as $event) {
    $names[$event->filename] = true;
}
echo implode("\n", array_keys($names)), "\n";
?>
--EXPECT--
old
new
new/deep
new/deep/file
back
back/file
back/other
back/third
