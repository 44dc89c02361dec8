--TEST--
getChildScopes() lists the children that are not closed, in order of creation
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;

$parent = new Scope();
$a = Scope::inherit($parent);
$b = Scope::inherit($parent);
$c = Scope::inherit($b);
var_dump($parent->getChildScopes() === [$a, $b], $b->getChildScopes() === [$c]);
$a->cancel();
var_dump($parent->getChildScopes() === [$b]);
unset($b, $c);
var_dump($parent->getChildScopes());
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
array(0) {
}
