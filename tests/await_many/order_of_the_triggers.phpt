--TEST--
Results are in the order of the triggers, whatever order they complete in
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await_all, await_all_or_fail, await_any_of, await_any_of_or_fail, await_first_success};

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
    show(await_all(triggers('abCdEf', $isArray)));
    show(await_all(triggers('abCdEf', $isArray), null, true, true));
    show(await_any_of(3, triggers('abCdEf', $isArray)));
    show([await_all_or_fail(triggers('abc', $isArray))]);
    show([await_any_of_or_fail(2, triggers('abc', $isArray))]);
    show([await_first_success(triggers('aBCD', $isArray))[1]]);
}
?>
--EXPECT--
abdf CE
abCdEf CE
bdf CE
abc
bc
BCD
abdf CE
abCdEf CE
bdf CE
abc
bc
BCD
