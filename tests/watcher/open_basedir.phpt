--TEST--
Paths outside of open_basedir cannot be watched
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\FileSystemWatcher;

require __DIR__ . '/../_lib/directory.inc';

$directory = new_directory();
ini_set('open_basedir', $directory);
try {
    new FileSystemWatcher("$directory/..");
} catch (Error $e) {
    echo get_class($e), ': ', str_replace($directory, '', $e->getMessage()), "\n";
}
new FileSystemWatcher($directory);
echo "end\n";
?>
--EXPECT--
Error: Cannot watch "/..": open_basedir restriction in effect
end
