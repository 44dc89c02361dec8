--TEST--
The place of the spawn call is remembered
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

function make()
{
    return spawn(
        fn() => 1,
    );
}
$coroutine = make();
[$file, $line] = $coroutine->getSpawnFileAndLine();
var_dump($file === __FILE__, $line, $coroutine->getSpawnLocation() === __FILE__ . ':6');
?>
--EXPECT--
bool(true)
int(6)
bool(true)
