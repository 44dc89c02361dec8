--TEST--
A Context keeps its object keys alive, replaced values may use it, and cycles through it are collected
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Context;

class Noisy
{
    function __construct(public $name, public ?Context $context = null) {}
    function __destruct() { echo "- $this->name", $this->context ? ' sees ' . json_encode($this->context->find('k')) : '', "\n"; }
}
$context = new Context;
$key = new Noisy('key');
$context->set($key, new Noisy('value'));
unset($key);
echo "alive\n";
$context->set('k', new Noisy('old', $context));
$context->set('k', 'new', true);
$cyclic = new Context;
$cyclic->set('self', $cyclic)->set($cyclic, new Noisy('in the cycle'));
unset($cyclic);
var_dump(gc_collect_cycles() > 0);
unset($context);
echo "end\n";
?>
--EXPECT--
alive
- old sees "new"
- in the cycle
bool(true)
- value
- key
end
