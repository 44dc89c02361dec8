--TEST--
Calls that never wait follow strictly one after the other in one coroutine
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{current_coroutine, iterate};

$ids = [];
iterate(range(1, 100), function ($value) use (&$ids, &$last) {
    $ids[current_coroutine()->getId()] = true;
    if ($value !== ++$last) {
        echo "out of order\n";
    }
});
var_dump(count($ids), $last, isset($ids[current_coroutine()->getId()]));
?>
--EXPECT--
int(1)
int(100)
bool(false)
