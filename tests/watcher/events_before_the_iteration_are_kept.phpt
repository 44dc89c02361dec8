--TEST--
What happens before the iteration begins is kept for it
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;
use function Async\delay;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
$watcher = new FileSystemWatcher($directory);
touch("$directory/first");
delay(2);
touch("$directory/second");
foreach ($watcher as $event) {
    echo $event->filename, "\n";
    if ($event->filename === 'second') {
        break;
    }
}
?>
--EXPECT--
first
second
