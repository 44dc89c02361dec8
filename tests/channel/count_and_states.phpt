--TEST--
count(), isEmpty() and isFull() tell what is held, with and without a buffer
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{spawn, suspend};

function show(string $when, Channel $channel)
{
    printf("%-22s count %d%s%s\n", $when, count($channel), $channel->isEmpty() ? ' empty' : '', $channel->isFull() ? ' full' : '');
}
$channel = new Channel(2);
show('new', $channel);
$channel->send(1);
show('one', $channel);
$channel->send(2);
show('two', $channel);
$sender = spawn(fn() => $channel->send(3));
suspend();
suspend();
show('and a sender waits', $channel);
$channel->recv();
show('its slot is promised', $channel);
suspend();
show('it has sent', $channel);

$channel = new Channel;
show('rendezvous, new', $channel);
spawn(fn() => $channel->send(1));
spawn(fn() => $channel->send(2));
suspend();
suspend();
show('two senders wait', $channel);
$channel->recv();
show('one of them waits', $channel);
$channel->recv();
show('nobody waits', $channel);
spawn(fn() => $channel->recv());
suspend();
suspend();
show('a receiver waits', $channel);
$channel->send(1);
show('a promised value', $channel);
suspend();
show('it was taken', $channel);
?>
--EXPECT--
new                    count 0 empty
one                    count 1
two                    count 2 full
and a sender waits     count 2 full
its slot is promised   count 1
it has sent            count 2 full
rendezvous, new        count 0 empty
two senders wait       count 1 full
one of them waits      count 1 full
nobody waits           count 0 empty
a receiver waits       count 0 empty
a promised value       count 1 full
it was taken           count 0 empty
