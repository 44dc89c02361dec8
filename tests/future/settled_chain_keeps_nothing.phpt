--TEST--
A derived future that is settled lets go of what it was made of
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

$state = new FutureState;
$source = WeakReference::create($state);
$value = new stdClass;
$weak = WeakReference::create($value);
$derived = (new Future($state))->map(fn($v) => get_class($v));
$state->complete($value);
unset($state, $value);
var_dump($source->get() !== null, $derived->await(), $source->get(), $weak->get());
?>
--EXPECT--
bool(true)
string(8) "stdClass"
NULL
NULL
