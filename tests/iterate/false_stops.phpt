--TEST--
When the callback returns false no more elements are visited
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{iterate, suspend};

function elements()
{
    for ($i = 1; ; $i++) {
        echo "give $i\n";
        yield $i;
    }
}
foreach ([elements(), range(1, 10)] as $elements) {
    iterate($elements, function ($value) {
        echo "take $value\n";
        return $value < 3;
    });
}
// Only false itself.
foreach ([null, 0, '', [], true, 'false'] as $result) {
    $calls = 0;
    iterate([1, 2], function () use ($result, &$calls) {
        $calls++;
        return $result;
    });
    echo $calls;
}
echo "\n";
?>
--EXPECT--
give 1
take 1
give 2
take 2
give 3
take 3
take 1
take 2
take 3
222222
