--TEST--
Idle worker threads do not keep the process alive
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/watchdog.inc';
require __DIR__ . '/../_lib/php.inc';

run_php(<<<'END'
    Async\await(Async\spawn(gethostbyname(...), 'localhost'));
    echo "end\n";
    END);
?>
--EXPECT--
end

exit status 0
