--TEST--
Every one of several futures is waited for
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await_all_or_fail, await_any_or_fail, delay, spawn};

$states = [];
for ($i = 0; $i < 5; $i++) {
    $states[] = new FutureState;
}
$futures = array_map(fn($state) => new Future($state), $states);
spawn(function () use ($states) {
    $states[3]->complete('fourth');
    delay(1);
    foreach ([4, 0, 2, 1] as $i) {
        $states[$i]->complete($i);
    }
});
echo await_any_or_fail($futures), "\n";
echo json_encode(await_all_or_fail($futures)), "\n";
?>
--EXPECT--
fourth
[0,1,2,"fourth",4]
