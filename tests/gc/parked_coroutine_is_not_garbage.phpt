--TEST--
A parked coroutine that only its own variables refer to survives a collection
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, current_coroutine, delay};

function start()
{
    spawn(function () {
        $self = new stdClass;
        $self->coroutine = current_coroutine();
        $self->self = $self;
        delay(5);
        var_dump($self->self === $self, $self->coroutine === current_coroutine());
    });
}
start();
suspend();
gc_collect_cycles();
delay(1);
gc_collect_cycles();
delay(10);
echo "end\n";
?>
--EXPECT--
bool(true)
bool(true)
end
