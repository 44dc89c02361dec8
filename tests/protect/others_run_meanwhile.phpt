--TEST--
A protected section is not atomic
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, protect};

spawn(fn() => print("other\n"));
protect(function () {
    echo "begin\n";
    Async\delay(1);
    echo "end\n";
});
?>
--EXPECT--
begin
other
end
