--TEST--
Beyond a limit further events become one that names no file
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (PHP_OS_FAMILY !== 'Linux') die('skip reports of Linux');
if (getenv('SKIP_SLOW_TESTS')) die('skip slow');
?>
--FILE--
<?php
use Async\FileSystemWatcher;
use function Async\suspend;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
foreach ([true, false] as $coalesce) {
    $watcher = new FileSystemWatcher($directory, coalesce: $coalesce);
    for ($i = 0; $i < 20000; $i++) {
        mkdir("$directory/$i");
        if ($i % 1000 === 0) {
            suspend();
        }
    }
    $watcher->close();
    $count = 0;
    foreach ($watcher as $event) {
        $count++;
    }
    var_dump($count);
    echo words($event), "\n";
    for ($i = 0; $i < 20000; $i++) {
        rmdir("$directory/$i");
    }
}
?>
--EXPECT--
int(16385)
(null) renamed changed
int(16385)
(null) renamed changed
