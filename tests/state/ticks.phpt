--TEST--
A tick function may suspend
--EXTENSIONS--
true_async
--FILE--
<?php
declare(ticks=1);

function on_tick()
{
    Async\suspend();
}
register_tick_function('on_tick');
$coroutine = Async\spawn(function () {
    $value = 'value';
    return $value;
});
$rounds = 0;
while (!$coroutine->isCompleted() && $rounds < 100000) {
    $rounds++;
}
echo $coroutine->getResult(), "\n";
?>
--EXPECT--
value
