--TEST--
foreach yields [result, null] or [null, error] by key in the order of settling, and ends with a closed group
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, TaskGroup};
use function Async\await;

$group = new TaskGroup;
$gates = ['b' => new FutureState, 'c' => new FutureState];
$group->spawn(function () use ($gates) { await(new Future($gates['c'])); return 'last'; });
$group->spawnWithKey('b', function () use ($gates) { await(new Future($gates['b'])); throw new LogicException('second'); });
$group->spawnWithKey('c', fn() => null);
$group->close();
foreach ($group as $key => $pair) {
    [$result, $error] = $pair;
    echo json_encode($key), ': ', json_encode(array_keys($pair)), ' ', var_export($result, true), ' ', $error?->getMessage() ?? 'no error', "\n";
    next($gates) === false ? reset($gates) : null;
    ($key === 'c' ? $gates['b'] : $gates['c'])->isCompleted() ?: ($key === 'c' ? $gates['b'] : $gates['c'])->complete(1);
}
echo "end\n";
?>
--EXPECT--
"c": [0,1] NULL no error
"b": [0,1] NULL second
0: [0,1] 'last' no error
end
