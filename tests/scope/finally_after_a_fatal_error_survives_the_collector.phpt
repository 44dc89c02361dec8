--TEST--
finally of a scope in a cycle runs after a fatal error even when the collector comes in between
--INI--
error_reporting=24575
--FILE--
<?php

use Async\Scope;
use function Async\delay;
use function Async\spawn;

register_shutdown_function(static function () {
    gc_collect_cycles();
    spawn(static function () {
        gc_collect_cycles();
        echo "shutdown function\n";
    });
});
(static function () {
    $scope = new Scope();
    $scope->setExceptionHandler(static function ($failed, $coroutine, Throwable $error) use ($scope) {
        echo 'handler: ', $error->getMessage(), "\n";
    });
    $scope->finally(static function (Scope $argument) use ($scope) {
        echo "finally\n";
        gc_collect_cycles();
        throw new Exception('from finally');
    });
})();
spawn(static fn() => delay(1));
trigger_error('the end', E_USER_ERROR);

?>
--EXPECTF--
Fatal error: the end in %s on line %d
shutdown function
finally
handler: from finally
