--TEST--
A pending signal that nobody awaits does not hide a deadlock
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';

run_php(<<<'CODE'
    $pending = Async\signal(Async\Signal::SIGTERM)->ignore();
    $state = new Async\FutureState;
    try {
        Async\await(new Async\Future($state));
    } catch (Async\AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
    CODE, '-d async.debug_deadlock=0 -d display_errors=0 -d log_errors=0');
?>
--EXPECT--
Deadlock detected

exit status 255
