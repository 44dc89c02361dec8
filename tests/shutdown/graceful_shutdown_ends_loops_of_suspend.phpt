--TEST--
An endless loop of suspend() ends with a graceful shutdown
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, graceful_shutdown};

for ($i = 0; $i < 3; $i++) {
    spawn(function () {
        while (true) {
            suspend();
        }
    });
}
suspend();
graceful_shutdown();
echo "end of main\n";
?>
--EXPECT--
end of main
