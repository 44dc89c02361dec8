--TEST--
An iterator is advanced when a call for its next element can be made
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await, iterate, suspend};

function elements()
{
    for ($i = 1; $i <= 4; $i++) {
        echo "give $i\n";
        yield $i;
    }
}
echo "calls that do not wait\n";
iterate(elements(), function ($value) { echo "take $value\n"; });
echo "two at a time\n";
$gate = new FutureState;
iterate(elements(), function ($value) use ($gate) {
    echo "take $value\n";
    if ($value === 1) {
        await(new Future($gate));
    } elseif ($value === 4) {
        $gate->complete(null);
    }
}, 2);
?>
--EXPECT--
calls that do not wait
give 1
take 1
give 2
take 2
give 3
take 3
give 4
take 4
two at a time
give 1
take 1
give 2
take 2
give 3
take 3
give 4
take 4
