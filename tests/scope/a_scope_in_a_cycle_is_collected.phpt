--TEST--
A scope that its own callbacks refer to is collected, and its members cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\delay;

class Node
{
    public ?Scope $scope;
    public function __destruct()
    {
        echo "destroyed\n";
    }
}
$node = new Node();
$node->scope = new Scope();
$node->scope->setExceptionHandler(fn() => $node);
$node->scope->setChildScopeExceptionHandler(fn() => $node);
$node->scope->finally(function () use ($node) {
    echo "finally\n";
});
$node->scope->spawn(function () {
    try {
        delay(1000);
    } finally {
        echo "cancelled\n";
    }
});
delay(1);
unset($node);
gc_collect_cycles();
echo "collected\n";
delay(2);
gc_collect_cycles();
echo "end\n";
?>
--EXPECT--
destroyed
collected
cancelled
finally
end
