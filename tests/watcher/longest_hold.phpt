--TEST--
maxHoldMs limits how long a burst is held back
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
$watcher = new FileSystemWatcher($directory, debounceMs: 1000000, maxHoldMs: 20);
$writer = spawn(function () use ($directory) {
    for ($i = 0; true; $i++) {
        touch("$directory/file $i");
        delay(1);
    }
});
foreach ($watcher as $event) {
    echo words($event), "\n";
    break;
}
$writer->cancel();
?>
--EXPECT--
(null) renamed changed
