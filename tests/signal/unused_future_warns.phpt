--TEST--
A dropped future that nobody used is warned of
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Signal;

set_error_handler(fn($level, $message) => print(strtok($message, ';') . "\n"));
Async\signal(Signal::SIGUSR1);
Async\signal(Signal::SIGKILL);
echo "end\n";
?>
--EXPECT--
Future was never used
Unhandled exception in Future: Cannot wait for signal SIGKILL: invalid argument
end
