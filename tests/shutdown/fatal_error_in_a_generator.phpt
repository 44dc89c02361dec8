--TEST--
A fatal error in a generator that a coroutine advances while others wait in generators
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    register_shutdown_function(fn() => print("shutdown\n"));
    function numbers($isBad) { try { yield 1; Async\delay(1); if ($isBad) { eval('function strlen() {}'); } Async\delay(60000); } finally { echo "wrong\n"; } }
    foreach ([false, false, true] as $isBad) {
        Async\spawn(function () use ($isBad) { foreach (numbers($isBad) as $number); });
    }
    CODE);
?>
--EXPECTF--
Fatal error: Cannot redeclare %s
shutdown

exit status 255
