--TEST--
A wait whose goal is met by settled triggers does not let others run
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{await_all, await_all_or_fail, await_any_of, await_any_of_or_fail, await_any_or_fail, await_first_success, delay, spawn};

$ended = spawn(fn() => 'ended');
$failed = spawn(fn() => throw new LogicException('failed'));
delay(1);
spawn(function () { echo "others\n"; });
$never = new Future(new Async\FutureState);
echo json_encode([
    await_all([$ended, Future::completed(1), $failed])[0],
    await_all_or_fail([$ended, Future::completed(1)]),
    await_any_or_fail([$never, $ended]),
    await_first_success([$never, $failed, $ended])[0],
    await_any_of(1, [$never, $failed, $ended])[0],
    await_any_of_or_fail(1, [$never, $ended]),
    count(await_first_success([$failed, Future::failed(new LogicException)])[1]),
]), "\n";
try {
    await_all_or_fail([$never, $failed]);
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
[["ended",1],["ended",1],"ended","ended",{"2":"ended"},{"1":"ended"},2]
failed
others
