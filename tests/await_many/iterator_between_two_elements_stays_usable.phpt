--TEST--
An iterator that is given up between two elements can be advanced further
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{await_any_of, suspend};

function steps()
{
    for ($i = 1; ; $i++) {
        yield $i => Future::completed($i)->ignore();
    }
}
$steps = steps();
echo json_encode(await_any_of(2, $steps)[0]), "\n";
suspend();
$steps->next();
echo $steps->key(), "\n";
?>
--EXPECT--
{"1":1,"2":2}
3
