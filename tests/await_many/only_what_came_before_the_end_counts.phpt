--TEST--
What settles between the end of a wait and the turn of the one who waits does not count
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await_any_of, await_any_or_fail, await_first_success, spawn};

function states(int $count): array
{
    return array_map(fn() => new FutureState, range(1, $count));
}
$futures = fn($states) => array_map(fn($state) => new Future($state), $states);
$states = states(4);
spawn(function () use ($states) {
    $states[2]->complete('first');
    $states[0]->error(new LogicException('second'));
    $states[1]->complete('third');
});
echo json_encode(await_any_of(1, $futures($states))), "\n";
$states = states(3);
spawn(function () use ($states) {
    $states[1]->complete('first');
    $states[0]->complete('second');
});
echo await_any_or_fail($futures($states)), "\n";
$states = states(3);
spawn(function () use ($states) {
    $states[1]->complete('first');
    $states[0]->error(new LogicException('second'));
});
echo json_encode(await_first_success($futures($states))), "\n";
?>
--EXPECT--
[{"2":"first"},[]]
first
["first",[]]
