--TEST--
A request after one that left callbacks behind is clean
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
foreach (['', 'exit(0);', 'eval("function strlen() {}");', 'throw new Exception("uncaught");'] as $end) {
    run_php(<<<CODE
        \$state = new Async\FutureState;
        \$pending = (new Async\Future(\$state))->map(fn() => 1)->finally(fn() => 2)->ignore();
        \$running = Async\Future::completed(1)->map(fn(\$v) => \$v + 1);
        \$cycle = new stdClass;
        \$cycle->future = \$running->map(fn() => \$cycle)->ignore();
        echo \$running->await(), " ", count(Async\get_coroutines()), "\n";
        $end
        CODE, '--repeat 2');
}
?>
--EXPECTF--
Executing for the first time...
2 %d
Finished execution, repeating...
2 %d

exit status 0
Executing for the first time...
2 %d
Finished execution, repeating...
2 %d

exit status 0
Executing for the first time...
2 %d

Fatal error: Cannot redeclare %Sstrlen()%S
Finished execution, repeating...
2 %d

Fatal error: Cannot redeclare %Sstrlen()%S

exit status 255
Executing for the first time...
2 %d

Fatal error: Uncaught Exception: uncaught in %s
Stack trace:
#0 {main}
  thrown in %s on line %d
Finished execution, repeating...
2 %d

Fatal error: Uncaught Exception: uncaught in %s
Stack trace:
#0 {main}
  thrown in %s on line %d

exit status 255
