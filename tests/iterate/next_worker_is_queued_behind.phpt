--TEST--
The next worker is queued behind a call that lets others run
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{iterate, suspend};

iterate([1, 2, 3, 4], function ($value) {
    echo "begin $value\n";
    suspend();
    echo "end $value\n";
});
?>
--EXPECT--
begin 1
end 1
begin 2
begin 3
end 2
begin 4
end 3
end 4
