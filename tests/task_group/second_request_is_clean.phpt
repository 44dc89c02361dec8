--TEST--
A request after one that ended with groups in every state is clean
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use Async\{TaskGroup, TaskSet};
    use function Async\{delay, spawn, suspend};
    foreach ([TaskGroup::class, TaskSet::class] as $class) {
        $group = new $class(1, 1);
        $groups[] = $group;
        $group->spawn(fn() => 'done');
        $group->spawn(fn() => delay(60000));
        suspend();
        $group->spawn(fn() => 'queued');
        spawn(fn() => $group->spawn(fn() => 'parked'));
        spawn(function () use ($group) { foreach ($group as $pair) { } });
        $futures[] = $group instanceof TaskGroup ? $group->all() : $group->joinAll();
        $group->finally(fn() => print("never\n"));
    }
    suspend();
    suspend();
    suspend();
    echo count($groups[0]), count($groups[1]), "\n";
    eval('function strlen() {}');
    CODE, '--repeat 2');
?>
--EXPECTF--
Executing for the first time...
%d

Fatal error: Cannot redeclare %s
Finished execution, repeating...
%d

Fatal error: Cannot redeclare %s

exit status 255
