--TEST--
Calls that are under way when one returns false go on to their end
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{iterate, suspend};

iterate(range(1, 100), function ($value) {
    if ($value === 3) {
        echo "stop\n";
        return false;
    }
    for ($i = 0; $i < 10; $i++) {
        suspend();
    }
    echo "end\n";
}, 3);
?>
--EXPECT--
stop
end
end
