--TEST--
An exception that is thrown by the report of an uncaught one takes its place, as in stock PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
$script = <<<'CODE'
    class Bad extends Exception
    {
        function __toString(): string
        {
            throw new Error('inner');
        }
    }
    class Last
    {
        function __destruct()
        {
            echo "destructor\n";
        }
    }
    $last = new Last;
    register_shutdown_function(fn() => print("shutdown\n"));
    %s;
    throw new Bad;
    CODE;
foreach ([
    'nobody beside it' => '',
    'scheduler' => 'Async\spawn(fn() => 1); Async\delay(1)',
    'from a coroutine' => 'Async\await(Async\spawn(fn() => throw new Bad))',
    'from a coroutine that nobody awaits' => 'Async\spawn(fn() => throw new Bad); Async\delay(1000)',
    'from the handler' => 'set_exception_handler(fn() => throw new Bad); Async\delay(1)',
] as $title => $statement) {
    echo "--- $title\n";
    run_php(sprintf($script, $statement));
}
?>
--EXPECTF--
--- nobody beside it

Fatal error: Uncaught Error: inner in %s:6
Stack trace:
#0 [internal function]: Bad->__toString()
#1 {main}
  thrown in %s on line 6
shutdown
destructor

exit status 255
--- scheduler

Fatal error: Uncaught Error: inner in %s:6
Stack trace:
#0 [internal function]: Bad->__toString()
#1 {main}
  thrown in %s on line 6
shutdown
destructor

exit status 255
--- from a coroutine

Fatal error: Uncaught Error: inner in %s:6
Stack trace:
#0 [internal function]: Bad->__toString()
#1 {main}
  thrown in %s on line 6
shutdown
destructor

exit status 255
--- from a coroutine that nobody awaits

Fatal error: Uncaught Error: inner in %s:6
Stack trace:
#0 [internal function]: Bad->__toString()
#1 {main}
  thrown in %s on line 6
shutdown
destructor

exit status 255
--- from the handler

Fatal error: Uncaught Error: inner in %s:6
Stack trace:
#0 [internal function]: Bad->__toString()
#1 {main}
  thrown in %s on line 6
shutdown
destructor

exit status 255
