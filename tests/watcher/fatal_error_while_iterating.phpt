--TEST--
A fatal error while coroutines iterate ends the request as usual
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/directory.inc';

require __DIR__ . '/../_lib/php.inc';

$directory = new_directory();
run_php(<<<CODE
    \$watcher = new Async\\FileSystemWatcher('$directory', true, debounceMs: 5);
    Async\\spawn(function () use (\$watcher) {
        foreach (\$watcher as \$event) {
        }
    });
    touch('$directory/file');
    Async\\delay(1);
    trigger_error('fatal', E_USER_ERROR);
    CODE, '-d display_errors=0 -d log_errors=0 --repeat 2');
?>
--EXPECT--
Executing for the first time...
Finished execution, repeating...

exit status 255
