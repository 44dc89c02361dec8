--TEST--
A cancelled iteration throws the cancellation and loses no event
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, FileSystemWatcher};
use function Async\{await, spawn};

require __DIR__ . '/../_lib/directory.inc';
require __DIR__ . '/../_lib/parked.inc';

$directory = new_directory();
$watcher = new FileSystemWatcher($directory);
$reader = spawn(function () use ($watcher) {
    try {
        foreach ($watcher as $event) {
            echo "not reached\n";
        }
    } finally {
        echo "left\n";
    }
});
until_all_parked();
touch("$directory/file");
$reader->cancel();
try {
    await($reader);
} catch (AsyncCancellation) {
    echo "cancelled\n";
}
show_rest($watcher);
?>
--EXPECT--
left
cancelled
file renamed changed
