--TEST--
Times must not be negative, and extensions must be strings
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
$all = [
    ['debounceMs' => -1], ['maxHoldMs' => -1], ['extensions' => ['php', 5]], ['extensions' => ['']], ['extensions' => ['.']],
    ['extensions' => [null]], ['recursive' => []], ['extensions' => 'php'], ['debounceMs' => 'x'],
];
foreach ($all as $arguments) {
    try {
        new FileSystemWatcher($directory, ...$arguments);
        echo "no error\n";
    } catch (Error $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
$watcher = new FileSystemWatcher($directory, false, true, PHP_INT_MAX, PHP_INT_MAX, ['.php', 'PHP', 'tar.gz']);
touch("$directory/held for ever.php");
try {
    $watcher->__construct($directory);
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
show_rest($watcher);
?>
--EXPECT--
ValueError: Async\FileSystemWatcher::__construct(): Argument #4 ($debounceMs) must be greater than or equal to 0
ValueError: Async\FileSystemWatcher::__construct(): Argument #5 ($maxHoldMs) must be greater than or equal to 0
TypeError: Async\FileSystemWatcher::__construct(): Argument #6 ($extensions) must be an array of strings, int found
ValueError: Async\FileSystemWatcher::__construct(): Argument #6 ($extensions) must not contain an empty extension
ValueError: Async\FileSystemWatcher::__construct(): Argument #6 ($extensions) must not contain an empty extension
TypeError: Async\FileSystemWatcher::__construct(): Argument #6 ($extensions) must be an array of strings, null found
TypeError: Async\FileSystemWatcher::__construct(): Argument #2 ($recursive) must be of type bool, array given
TypeError: Async\FileSystemWatcher::__construct(): Argument #6 ($extensions) must be of type array, string given
TypeError: Async\FileSystemWatcher::__construct(): Argument #4 ($debounceMs) must be of type int, string given
Cannot construct a FileSystemWatcher twice
(null) renamed changed
