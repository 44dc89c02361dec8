--TEST--
getIterator() gives an Iterator; references are refused
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
$watcher = new FileSystemWatcher($directory);
mkdir("$directory/a");
mkdir("$directory/b");
$watcher->close();
$iterator = $watcher->getIterator();
var_dump($iterator instanceof Iterator, $iterator->valid(), $iterator->current()->filename, $iterator->key());
$iterator->rewind();
var_dump($iterator->current() === $iterator->current(), $iterator->current()->filename);
$iterator->next();
var_dump($iterator->valid(), $iterator->current()->filename, $iterator->key());
$iterator->next();
var_dump($iterator->valid(), $iterator->current());
try {
    foreach ($watcher as &$event) {
    }
} catch (Error $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n";
}
var_dump((function () use ($watcher) { yield from $watcher; })()->valid());
?>
--EXPECT--
bool(true)
bool(true)
string(1) "a"
int(0)
bool(true)
string(1) "a"
bool(true)
string(1) "b"
int(1)
bool(false)
NULL
Error: An iterator cannot be used with foreach by reference
bool(false)
