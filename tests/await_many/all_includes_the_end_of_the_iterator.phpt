--TEST--
A wait for all triggers goes on until the iterator is at its end
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{await_all, await_all_or_fail, await_any_of, await_any_of_or_fail, await_first_success, delay};

function steps(bool $fails)
{
    yield $fails ? Future::failed(new LogicException) : Future::completed(1);
    delay(1);
    echo "end\n";
}
await_all(steps(false));
await_all_or_fail(steps(false));
await_any_of(2, steps(false));
await_any_of_or_fail(2, steps(false));
await_first_success(steps(true));
await_any_of(1, steps(true));
?>
--EXPECT--
end
end
end
end
end
end
