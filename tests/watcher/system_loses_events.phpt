--TEST--
When the system loses events one without a name says so, and the tree is still followed
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (!is_readable('/proc/sys/fs/inotify/max_queued_events')) die('skip inotify of Linux');
if (file_get_contents('/proc/sys/fs/inotify/max_queued_events') > 100000) die('skip would take too long');
?>
--FILE--
<?php
use Async\FileSystemWatcher;

require __DIR__ . '/../_lib/directory.inc';

$limit = (int) @file_get_contents('/proc/sys/fs/inotify/max_queued_events') ?: 16384;
$directory = new_directory();
$watcher = new FileSystemWatcher($directory, true);
mkdir("$directory/seen");
for ($i = 0; $i < $limit; $i++) {
    touch("$directory/" . $i % 2);
}
mkdir("$directory/unseen");
foreach ($watcher as $event) {
    if ($event->filename === null) {
        echo words($event), "\n";
        break;
    }
}
touch("$directory/unseen/file");
show_rest($watcher);
?>
--EXPECT--
(null) renamed changed
unseen/file renamed changed
