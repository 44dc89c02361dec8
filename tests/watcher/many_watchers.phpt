--TEST--
Hundreds of watchers work side by side, also on the same directory
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;
use function Async\suspend;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
mkdir("$directory/other");
$watchers = [];
for ($i = 0; $i < 400; $i++) {
    $watchers[] = new FileSystemWatcher($i % 2 ? $directory : "$directory/other", $i % 4 === 0);
}
for ($i = 0; $i < 400; $i += 8) {
    unset($watchers[$i], $watchers[$i + 1]);
}
touch("$directory/file");
touch("$directory/other/file");
$count = 0;
foreach ($watchers as $watcher) {
    foreach ($watcher as $event) {
        $count += $event->filename === 'file';
        break;
    }
}
var_dump(count($watchers), $count);
?>
--EXPECT--
int(300)
int(300)
