--TEST--
More coroutines wait at once than guards by mprotect() alone would allow
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (getenv('SKIP_ASAN') || getenv('ASAN_OPTIONS')) die('skip too slow and large under ASan');
if (getenv('SKIP_SLOW_TESTS')) die('skip slow');
?>
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
foreach (['', 'mprotect', 'word'] as $kind) {
    run_php(<<<'CODE'
        use Async\{Future, FutureState};
        use function Async\{spawn, suspend, get_coroutines};
        $state = new FutureState;
        $future = new Future($state);
        $started = 0;
        for ($i = 0; $i < 35000; $i++) {
            spawn(function () use ($future, &$started) { $started++; $future->await(); });
        }
        while ($started < 35000) {
            suspend();
        }
        echo count(get_coroutines()), ' ';
        $state->complete(1);
        while (count(get_coroutines()) > 1) {
            suspend();
        }
        echo 'done';
        CODE, '-d memory_limit=1G', ['ASYNC_STACK_GUARD' => $kind]);
}
?>
--EXPECT--
35001 done
exit status 0
35001 done
exit status 0
35001 done
exit status 0
