--TEST--
After a fatal error in the middle of waits for scopes what their finally callbacks throw is still reported
--INI--
async.debug_deadlock=0
error_reporting=24575
--FILE--
<?php

use Async\Scope;
use function Async\delay;
use function Async\spawn;
use function Async\timeout;

require __DIR__ . '/../_lib/parked.inc';

function scope_with_member(string $name): Scope
{
    $scope = new Scope();
    $scope->finally(function () use ($name) {
        echo "finally of $name\n";
        throw new Exception("from $name");
    });
    $scope->spawn(static function () {
        try {
            delay(100000);
        } finally {
            delay(100000);
        }
    });
    return $scope;
}

$cancelled = scope_with_member('the cancelled one');
$open = scope_with_member('the open one');
until_all_parked();
$cancelled->cancel();
spawn(static fn() => $cancelled->awaitAfterCancellation(static fn() => print("never\n")));
spawn(static fn() => $open->awaitCompletion(timeout(100000)));
until_all_parked();
spawn(static fn() => trigger_error('the end', E_USER_ERROR));
$cancelled->awaitAfterCancellation();

?>
--EXPECTF--
Fatal error: the end in %s on line %d
finally of the %s one
finally of the %s one

Fatal error: Uncaught Exception: from the %s one in %s:%d
Stack trace:
#0 [internal function]: {closure%S}(Object(Async\Scope))
#1 {main}

Next Exception: from the %s one in %s:%d
Stack trace:
#0 [internal function]: {closure%S}(Object(Async\Scope))
#1 {main}
  thrown in %s on line %d
