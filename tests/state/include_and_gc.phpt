--TEST--
The symbol table of a function whose included file waits survives a collection
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function load(string $name)
{
    $value = $name;
    $object = new stdClass;
    $object->self = $object;
    include __DIR__ . '/waits.inc';
    return [$value, $object->self === $object];
}
$coroutine = spawn(load(...), 'a');
while (!$coroutine->isStarted()) {
    suspend();
}
gc_collect_cycles();
suspend();
gc_collect_cycles();
echo json_encode(await($coroutine)), "\n";
?>
--EXPECT--
["a!",true]
