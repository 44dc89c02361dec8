--TEST--
Only files with one of the extensions make a burst, in any case, with or without the dot
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;
use function Async\delay;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
$all = ['php' => true, 'PHP' => true, 'Inc' => true, 'tar.gz' => true, 'gz' => false, 'txt' => false, 'xphp' => false];
foreach ($all as $extension => $isWanted) {
    $watcher = new FileSystemWatcher($directory, debounceMs: 1, extensions: ['.PhP', 'inc', 'tar.gz']);
    touch("$directory/file.$extension");
    touch("$directory/php");
    delay(1);
    $watcher->close();
    echo $extension, ': ', count(iterator_to_array($watcher)), "\n";
}
$watcher = new FileSystemWatcher($directory, extensions: ['php']);
touch("$directory/file.txt");
$watcher->close();
echo 'without a burst: ', count(iterator_to_array($watcher)), "\n";
?>
--EXPECT--
php: 1
PHP: 1
Inc: 1
tar.gz: 1
gz: 0
txt: 0
xphp: 0
without a burst: 1
