--TEST--
An exception of an internal function in a hot closure takes no reference to $this away
--EXTENSIONS--
opcache
true_async
--INI--
opcache.enable_cli=1
opcache.jit_buffer_size=64M
opcache.jit=tracing
opcache.jit_hot_loop=4
opcache.jit_hot_func=4
opcache.jit_hot_return=4
opcache.jit_hot_side_exit=2
--FILE--
<?php
require __DIR__ . '/../_lib/references.inc';

final class Box
{
    public $number = null;
}
$box = new Box();
$set = Closure::bind(function (int $min) {
    try {
        $this->number = random_int($min, 5);
    } catch (ValueError) {
        return 'thrown';
    }
}, $box);
$before = count_references($box);
for ($i = 0; $i < 102; $i++) {
    leave_pointers($box, $box, $box, $box, $box, $box, $box, $box);
    $outcome = $set(intdiv($i, 100) * 9); // without a branch, which would leave the trace
}
echo $outcome, "\n";
echo count_references($box) - $before, " references more\n";
?>
--EXPECT--
thrown
0 references more
