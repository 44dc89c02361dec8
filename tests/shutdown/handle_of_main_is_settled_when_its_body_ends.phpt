--TEST--
Whoever awaits main goes on as soon as its body has ended, before the others have
--FILE--
<?php

use function Async\await;
use function Async\coroutine_context;
use function Async\current_coroutine;
use function Async\delay;
use function Async\get_coroutines;
use function Async\spawn;
use function Async\suspend;

require __DIR__ . '/../_lib/parked.inc';

suspend();
$main = current_coroutine();
$main->finally(static function ($coroutine) use ($main, &$ended) {
    $ended = $coroutine === $main;
});
coroutine_context()->set('key', 'value');
$slow = spawn(static function () {
    delay(20);
    echo "the slow one ends\n";
});
spawn(static function () use ($main, $slow) {
    $value = await($main);
    echo 'main gave ', var_export($value, true), "\n";
    var_dump($main->isCompleted(), $main->isCancelled(), $slow->isCompleted(), in_array($main, get_coroutines(), true));
    echo 'and again ', var_export(await($main), true), "\n";
});
register_shutdown_function(static function () use ($main, &$ended) {
    echo 'finally of main: ', var_export($ended, true), "\n";
    $self = current_coroutine();
    var_dump($self === $main, $self->isRunning(), coroutine_context()->find('key'), count(get_coroutines()));
    spawn(static function () use ($self) {
        echo 'the shutdown functions gave ', var_export(await($self), true), "\n";
    });
    until_all_parked();
});
until_all_parked();
echo "main ends\n";

?>
--EXPECT--
main ends
main gave NULL
bool(true)
bool(false)
bool(false)
bool(false)
and again NULL
the slow one ends
finally of main: true
bool(false)
bool(true)
string(5) "value"
int(1)
the shutdown functions gave NULL
