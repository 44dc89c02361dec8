--TEST--
The error of a chain that was ignored and dropped is warned of once
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\delay;

set_error_handler(function (int $level, string $message) {
    echo preg_replace('~; .*~', '', $message), "\n";
});
Future::failed(new LogicException('passes'))->map(fn() => 1)->map(fn() => 1)->finally(fn() => 1)->ignore();
delay(1);
Future::completed(1)->map(fn() => throw new LogicException('thrown'))->map(fn() => 1)->ignore();
delay(1);
echo "end\n";
?>
--EXPECT--
Unhandled exception in Future: passes
Unhandled exception in Future: thrown
end
