--TEST--
Events are objects of a class that is final, read-only and made by watchers alone
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{FileSystemEvent, FileSystemWatcher};

require __DIR__ . '/../_lib/directory.inc';

function attempt(callable $act): void
{
    try {
        $act();
        echo "no error\n";
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
$directory = new_directory();
$watcher = new FileSystemWatcher($directory);
touch("$directory/file");
foreach ($watcher as $event) {
    break;
}
$class = new ReflectionClass(FileSystemEvent::class);
var_dump($class->isFinal(), $class->isReadOnly());
foreach ($class->getProperties() as $property) {
    echo $property->isReadOnly() ? 'readonly ' : '', $property->getType(), ' $', $property->name, "\n";
}
attempt(function () use ($event) { $event->filename = 'x'; });
attempt(function () use ($event) { unset($event->path); });
attempt(function () use ($event) { $event->other = 1; });
attempt(fn() => clone $event);
attempt(fn() => serialize($event));
attempt(fn() => new FileSystemEvent);
attempt(fn() => $class->newInstanceWithoutConstructor());
attempt(fn() => clone $watcher);
attempt(fn() => serialize($watcher));
attempt(function () use ($watcher) { $watcher->other = 1; });
attempt(fn() => Async\await($watcher));
var_dump($watcher instanceof Async\Awaitable, $watcher instanceof IteratorAggregate, $event == clone_of($event));
function clone_of($event) { return $event; }
?>
--EXPECT--
bool(true)
bool(true)
readonly string $path
readonly ?string $filename
readonly bool $renamed
readonly bool $changed
Error: Cannot modify readonly property Async\FileSystemEvent::$filename
Error: Cannot unset readonly property Async\FileSystemEvent::$path
Error: Cannot create dynamic property Async\FileSystemEvent::$other
Error: Trying to clone an uncloneable object of class Async\FileSystemEvent
Exception: Serialization of 'Async\FileSystemEvent' is not allowed
Error: Call to private Async\FileSystemEvent::__construct() from global scope
ReflectionException: Class Async\FileSystemEvent is an internal class marked as final that cannot be instantiated without invoking its constructor
Error: Trying to clone an uncloneable object of class Async\FileSystemWatcher
Exception: Serialization of 'Async\FileSystemWatcher' is not allowed
Error: Cannot create dynamic property Async\FileSystemWatcher::$other
TypeError: Async\await(): Argument #1 ($awaitable) must be of type Async\Completable, Async\FileSystemWatcher given
bool(true)
bool(true)
bool(true)
