--TEST--
A cycle through the context of a scope two levels up is collected
--FILE--
<?php

use Async\Scope;
use function Async\await;
use function Async\current_context;

class Value
{
    public $context;

    public function __destruct()
    {
        echo "collected\n";
    }
}

function make_cycle(): void
{
    $top = new Scope();
    $middle = Scope::inherit($top);
    $bottom = Scope::inherit($middle);
    $value = new Value();
    await($top->spawn(static function () use ($value) {
        current_context()->set('value', $value);
    }));
    await($bottom->spawn(static function () use ($value) {
        $value->context = current_context();
    }));
}

make_cycle();
gc_collect_cycles();
echo "end\n";

?>
--EXPECT--
collected
end
