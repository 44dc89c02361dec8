--TEST--
A forked child watches apart from its parent
--EXTENSIONS--
true_async
pcntl
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
mkdir("$directory/sub");
$watcher = new FileSystemWatcher($directory, true);
touch("$directory/before");
$child = pcntl_fork();
if (!$child) {
    foreach ($watcher as $event) {
        touch("$directory/sub/event of the child");
        exit($event->filename === 'sub/for the child' ? 3 : 4);
    }
}
while (pcntl_waitpid($child, $status, WNOHANG) === 0) {
    touch("$directory/sub/for the child");
    delay(2);
}
var_dump(pcntl_wexitstatus($status));
$watcher->close();
foreach ($watcher as $event) {
    echo words($event), "\n";
}
?>
--EXPECT--
int(3)
before renamed changed
sub/for the child renamed changed
sub/event of the child renamed changed
