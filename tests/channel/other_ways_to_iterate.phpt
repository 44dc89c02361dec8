--TEST--
Spread, yield from, iterator_to_array() and IteratorIterator receive too
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

function filled(): Channel
{
    $channel = new Channel(3);
    foreach (['a', 'b', 'c'] as $value) {
        $channel->send($value);
    }
    $channel->close();
    return $channel;
}
function pairs(iterable $values): string
{
    $pairs = [];
    foreach ($values as $key => $value) {
        $pairs[] = "$key=$value";
    }
    return implode(' ', $pairs);
}
echo implode([...filled()]), "\n";
echo pairs((fn() => yield from filled())()), "\n";
echo pairs(iterator_to_array(filled())), "\n";
?>
--EXPECT--
abc
0=a 1=b 2=c
0=a 1=b 2=c
