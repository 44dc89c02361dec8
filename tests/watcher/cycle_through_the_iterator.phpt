--TEST--
A generator that iterates and holds itself is collected
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;

require __DIR__ . '/../_lib/directory.inc';

class Reader
{
    public $generator;
    public function __destruct()
    {
        echo "destroyed\n";
    }
    public function read(FileSystemWatcher $watcher)
    {
        foreach ($watcher as $event) {
            yield $event;
        }
    }
}
$directory = new_directory();
$watcher = new FileSystemWatcher($directory);
touch("$directory/file");
$reader = new Reader;
$reader->generator = $reader->read($watcher);
echo $reader->generator->current()->filename, "\n";
unset($reader, $watcher);
gc_collect_cycles();
echo "end\n";
?>
--EXPECT--
file
destroyed
end
