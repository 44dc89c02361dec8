--TEST--
After a fatal error in a running task nothing of the group runs any more
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, suspend};

$group = new TaskGroup(1, 0);
$group->spawn(function () {
    suspend();
    eval('class A {} class A {}');
});
$group->spawn(fn() => print("never\n"));
foreach ($group as $pair) {
    echo "never\n";
}
?>
--EXPECTF--
Fatal error: Cannot %r(?:re)?%rdeclare class A%S in %s/fatal_error_in_the_task_itself.php(8) : eval()'d code on line 1
