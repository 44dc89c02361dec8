--TEST--
Each request of a worker starts as the first one did
--EXTENSIONS--
true_async
--SKIPIF--
<?php
require __DIR__ . '/../_lib/fpm.inc'; Fpm::find() ?? die('skip no PHP-FPM for this PHP');
?>
--FILE--
<?php
require __DIR__ . '/../_lib/fpm.inc';

$fpm = new Fpm();
$page = $fpm->page(<<<'END'
    try {
        Async\current_coroutine();
        echo "runs already\n";
    } catch (Async\AsyncException) {
        echo "not started, ";
    }
    $coroutine = Async\spawn(function () {
        usleep(1000);
        return gethostbyname('localhost');
    });
    echo Async\await($coroutine), ', ', count(Async\get_coroutines());
    END);
for ($i = 0; $i < 5; $i++) {
    $fpm->get($page);
}
?>
--EXPECT--
not started, 127.0.0.1, 1
not started, 127.0.0.1, 1
not started, 127.0.0.1, 1
not started, 127.0.0.1, 1
not started, 127.0.0.1, 1
