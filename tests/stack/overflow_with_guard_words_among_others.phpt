--TEST--
Without guard pages a coroutine that waits beyond the end of its stack is found before it harms anybody
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (getenv('SKIP_ASAN') || getenv('ASAN_OPTIONS')) die('skip ASan stops at the first byte');
?>
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
foreach ([1000, 1500, 2000] as $depth) {
    run_php(<<<'CODE'
        function deep($depth) { return $depth ? array_map(fn() => deep($depth - 1), [1]) : Async\suspend(); }
        for ($i = 0; $i < 100; $i++) {
            Async\spawn(function () { Async\delay(100); echo 'wrong '; });
        }
        Async\delay(1);
        Async\spawn(deep(...), (int) getenv("DEPTH"));
        CODE, "-d zend.max_allowed_stack_size=-1 2>&1", ["ASYNC_STACK_GUARD" => "word", "DEPTH" => $depth]);
}
?>
--EXPECTF--
%Aoroutine stack overflow%S in %s on line %d

exit status 255
%Aoroutine stack overflow%S in %s on line %d

exit status 255
%Aoroutine stack overflow%S in %s on line %d

exit status 255
