--TEST--
New directories join a recursive watcher, with what was made in them before they were noticed
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
$watcher = new FileSystemWatcher($directory, true);
mkdir("$directory/a/b/c", 0777, true);
file_put_contents("$directory/a/b/c/early", 'x');
spawn(function () use ($directory, $watcher) {
    delay(2);
    file_put_contents("$directory/a/b/c/late", 'x');
    mkdir("$directory/a/b/d");
    delay(2);
    file_put_contents("$directory/a/b/d/later", 'x');
    $watcher->close();
});
$seen = [];
foreach ($watcher as $event) {
    $seen[$event->filename] = ($seen[$event->filename] ?? false) || $event->renamed;
}
ksort($seen);
foreach ($seen as $name => $renamed) {
    echo $name, $renamed ? " renamed\n" : "\n";
}
?>
--EXPECT--
a renamed
a/b renamed
a/b/c renamed
a/b/c/early renamed
a/b/c/late renamed
a/b/d renamed
a/b/d/later renamed
