--TEST--
Callable and arguments are released when the body has ended, not with the handle
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

class Guard
{
    function __construct(private string $name) {}
    function __destruct() { echo "released $this->name\n"; }
}
$guard = new Guard('bound variable');
$coroutine = spawn(function ($x) use ($guard) {
    unset($x);
    echo "body\n";
}, new Guard('argument'));
unset($guard);
await($coroutine);
echo "awaited\n";
unset($coroutine);
echo "end\n";
?>
--EXPECTF--
body
released %s
released %s
awaited
end
