--TEST--
The iteration waits for events at top level while others run
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
$watcher = new FileSystemWatcher($directory);
spawn(function () use ($directory, $watcher) {
    foreach (['one', 'two', 'three'] as $name) {
        echo "making $name\n";
        touch("$directory/$name");
        delay(5);
    }
    $watcher->close();
});
foreach ($watcher as $key => $event) {
    echo "$key: $event->filename\n";
}
echo "end\n";
?>
--EXPECT--
making one
0: one
making two
1: two
making three
2: three
end
