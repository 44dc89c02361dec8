--TEST--
After a fatal error scopes are freed while others are told that the request ends
--INI--
error_reporting=24575
--FILE--
<?php

use Async\Scope;
use function Async\suspend;

$first = new Scope();
$first->finally(function () {
    echo "finally\n";
});
$first->setExceptionHandler((function () {
    $inner = new Scope();
    $deeper = Scope::inherit($inner);
    return function () use ($inner, $deeper) {
    };
})());
$last = new Scope();
$last->finally(function () {
    echo "finally\n";
});
suspend();
trigger_error('the end', E_USER_ERROR);

?>
--EXPECTF--
Fatal error: the end in %s on line %d
finally
finally
