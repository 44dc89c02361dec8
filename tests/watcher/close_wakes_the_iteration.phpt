--TEST--
close() ends an iteration that waits
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/directory.inc';

$watcher = new FileSystemWatcher(new_directory());
spawn(function () use ($watcher) {
    delay(1);
    var_dump($watcher->isClosed());
    $watcher->close();
    $watcher->close();
    var_dump($watcher->isClosed());
});
foreach ($watcher as $event) {
    echo "no event\n";
}
echo "end\n";
foreach ($watcher as $event) {
    echo "no event\n";
}
?>
--EXPECT--
bool(false)
bool(true)
end
