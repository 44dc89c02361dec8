--TEST--
A second request in the same process finds nothing of the first
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use function Async\{spawn, delay, get_coroutines, coroutine_context, suspend};
    var_dump(Async\Scheduler::isRunning(), count(get_coroutines()));
    var_dump(coroutine_context()->find('key'));
    coroutine_context()->set('key', 1);
    spawn(function () {
        delay(2);
        echo "done\n";
    });
    suspend();
    CODE, '--repeat 3');
?>
--EXPECT--
Executing for the first time...
bool(false)
int(0)
NULL
done
Finished execution, repeating...
bool(false)
int(0)
NULL
done
Finished execution, repeating...
bool(false)
int(0)
NULL
done

exit status 0
