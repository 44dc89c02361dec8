--TEST--
A second request in the same process finds nothing of the watchers of the first
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/directory.inc';

require __DIR__ . '/../_lib/php.inc';

$directory = new_directory();
run_php(<<<CODE
    \$GLOBALS['kept'] = \$watcher = new Async\\FileSystemWatcher('$directory', true);
    mkdir('$directory/' . uniqid('', true));
    foreach (\$watcher as \$event) {
        var_dump(\$event->renamed);
        break;
    }
    Async\\spawn(function () use (\$watcher) {
        foreach (\$watcher as \$event) {
        }
    });
    Async\\delay(1);
    echo count(glob('/proc/self/fd/*')) < 40 ? "few descriptors\\n" : "too many\\n";
    exit;
    CODE, '--repeat 3');
?>
--EXPECT--
Executing for the first time...
bool(true)
few descriptors
Finished execution, repeating...
bool(true)
few descriptors
Finished execution, repeating...
bool(true)
few descriptors

exit status 0
