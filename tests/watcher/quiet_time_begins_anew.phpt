--TEST--
Each change begins the quiet time anew
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
$watcher = new FileSystemWatcher($directory, debounceMs: 1000);
$changes = 0;
$writer = spawn(function () use ($directory, &$changes) {
    for (; $changes < 20; $changes++) {
        touch("$directory/file $changes");
        delay(1);
    }
});
foreach ($watcher as $event) {
    var_dump($changes);
    break;
}
?>
--EXPECT--
int(20)
