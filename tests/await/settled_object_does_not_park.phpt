--TEST--
await() of a settled object returns or throws at once, and wins over a token that is settled too
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{spawn, await};

require __DIR__ . '/../_lib/parked.inc';

$other = spawn(function () { echo "other runs\n"; });
$future = Future::completed('value');
var_dump(await($future), await($future, $future), $future->await($future));
$failed = Future::failed(new LogicException('bad'));
for ($i = 0; $i < 2; $i++) {
    try {
        await($failed, Future::completed());
    } catch (LogicException $e) {
        $seen[] = $e;
    }
}
var_dump($seen[0] === $seen[1]);
echo "before others\n";
until_all_parked();
$done = spawn(fn() => 'result');
until_all_parked();
var_dump(await($done), await($done));
?>
--EXPECT--
string(5) "value"
string(5) "value"
string(5) "value"
bool(true)
before others
other runs
string(6) "result"
string(6) "result"
