--TEST--
Without $preserveKeyOrder results are in the order of completion
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await_all, await_all_or_fail, await_any_of, await_any_of_or_fail};

/* Triggers that settle, the last one first, when all have been taken. A small letter is a success. */
function triggers(string $keys, bool $isArray): iterable
{
    $states = array_map(fn() => new FutureState, array_flip(str_split($keys)));
    $settle = function () use ($states) {
        foreach (array_reverse($states) as $key => $state) {
            $key > 'Z' ? $state->complete($key) : $state->error(new LogicException($key));
        }
    };
    $futures = array_map(fn($state) => new Future($state), $states);
    if ($isArray) {
        Async\spawn($settle);
        return $futures;
    }
    return (function () use ($futures, $settle) {
        yield from $futures;
        $settle();
    })();
}
function show(array $results): void
{
    echo implode(' ', array_map(fn($part) => implode(array_keys($part)), $results)), "\n";
}
foreach ([true, false] as $isArray) {
    show(await_all(triggers('abCdEf', $isArray), preserveKeyOrder: false));
    show(await_all(triggers('abCdEf', $isArray), null, false, true));
    show(await_any_of(3, triggers('abCdEf', $isArray), null, false));
    show([await_all_or_fail(triggers('abc', $isArray), null, false)]);
    show([await_any_of_or_fail(2, triggers('abc', $isArray), preserveKeyOrder: false)]);
}
// What has settled before comes first, in the order of the triggers.
show(await_all(triggers('ab', true) + ['x' => Future::completed(), 'Y' => Future::failed(new LogicException)], null, false, true));
?>
--EXPECT--
fdba EC
fEdCba EC
fdb EC
cba
cb
fdba EC
fEdCba EC
fdb EC
cba
cb
xYba Y
