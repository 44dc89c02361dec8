--TEST--
A single file is watched by its name, also when it is replaced or made again
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (PHP_OS_FAMILY !== 'Linux') die('skip reports of Linux');
?>
--FILE--
<?php
use Async\FileSystemWatcher;
use function Async\delay;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
$file = "$directory/config.ini";
file_put_contents($file, '1');
touch("$directory/other");
$watcher = new FileSystemWatcher($file, coalesce: true);
$step = function (string $title) use ($watcher) {
    delay(2);
    foreach ($watcher as $event) {
        echo "$title: ", words($event), "\n";
        break;
    }
};
touch("$directory/other");
file_put_contents($file, '22');
$step('written');
file_put_contents("$file.new", '333');
rename("$file.new", $file);
$step('replaced');
file_put_contents($file, '4444');
$step('written');
unlink($file);
$step('removed');
file_put_contents($file, '5');
$step('made again');
file_put_contents($file, '66');
$step('written');
?>
--EXPECT--
written: config.ini changed
replaced: config.ini renamed changed
written: config.ini changed
removed: config.ini renamed changed
made again: config.ini renamed
written: config.ini changed
