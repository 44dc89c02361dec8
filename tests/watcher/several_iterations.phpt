--TEST--
Each event goes to one of several iterations
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (PHP_OS_FAMILY !== 'Linux') die('skip reports of Linux');
?>
--FILE--
<?php
use Async\FileSystemWatcher;
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
$watcher = new FileSystemWatcher($directory);
$names = [];
$readers = [];
for ($i = 0; $i < 3; $i++) {
    $readers[] = spawn(function () use ($watcher, &$names) {
        foreach ($watcher as $event) {
            $names[] = $event->filename;
            delay(1);
        }
    });
}
for ($i = 0; $i < 30; $i++) {
    mkdir("$directory/d$i");
    $i % 4 or delay(1);
}
$watcher->close();
array_map(await(...), $readers);
var_dump(count($names), count(array_unique($names)));
?>
--EXPECT--
int(30)
int(30)
