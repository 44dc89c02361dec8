--TEST--
A pending signal that nobody awaits does not keep the process alive
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Signal;
use function Async\{delay, signal, spawn};

$pending = signal(Signal::SIGTERM)->ignore();
spawn(function () {
    delay(1);
    echo "end\n";
});
?>
--EXPECT--
end
