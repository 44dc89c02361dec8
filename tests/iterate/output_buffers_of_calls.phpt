--TEST--
Each call that waits has output buffers of its own
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{iterate, suspend};

$texts = [];
iterate(['a', 'b', 'c'], function ($value) use (&$texts) {
    ob_start();
    echo $value;
    suspend();
    echo $value;
    $texts[] = ob_get_clean();
});
sort($texts);
echo implode(',', $texts), "\n";
?>
--EXPECT--
aa,bb,cc
