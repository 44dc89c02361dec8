--TEST--
A client written in PHP whose request went out in the middle of another one's read is refused its reply, and nobody gets a wrong one
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncException;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = tcp_pair();
$request = function (string $text) use ($near) {
    fwrite($near, "$text\n");
    return fgets($near);
};
$first = spawn($request, 'first');
until_parked($first);
try {
    $request('second');
} catch (AsyncException $e) {
    echo preg_match('/cannot read from descriptor \d+: coroutine #\d+/', $e->getMessage()), "\n";
}
fwrite($far, "answer\n");
var_dump(await($first));
?>
--EXPECT--
1
bool(false)
