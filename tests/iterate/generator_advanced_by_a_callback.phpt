--TEST--
A callback that advances the generator which is gone through gets the engine's error when that is being advanced
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{iterate, suspend};

$isAdvanced = false;
function elements()
{
    global $isAdvanced;
    yield 1;
    for ($isAdvanced = true;; suspend());
    yield 2;
}
$elements = elements();
try {
    iterate($elements, function ($value) use ($elements, &$isAdvanced) {
        while (!$isAdvanced) {
            suspend();
        }
        $elements->next();
    });
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
Cannot resume an already running generator
