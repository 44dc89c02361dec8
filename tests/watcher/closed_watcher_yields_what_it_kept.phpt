--TEST--
After close() the iteration ends behind the events that were kept
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;
use function Async\delay;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
$watcher = new FileSystemWatcher($directory);
touch("$directory/kept");
delay(1);
touch("$directory/not read yet");
$watcher->close();
touch("$directory/too late");
foreach ($watcher as $event) {
    echo $event->filename, "\n";
}
echo "end\n";
?>
--EXPECT--
kept
not read yet
end
