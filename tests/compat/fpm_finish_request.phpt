--TEST--
Coroutines go on after fastcgi_finish_request()
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
$file = tempnam(sys_get_temp_dir(), 'test');
$fpm->get($fpm->page(<<<END
    Async\\spawn(function () {
        usleep(20000);
        file_put_contents('$file', 'done');
    });
    echo 'answer';
    fastcgi_finish_request();
    END));
for ($i = 0; $i < 1000 && file_get_contents($file) !== 'done'; $i++) {
    usleep(10000);
}
echo file_get_contents($file), "\n";
unlink($file);
?>
--EXPECT--
answer
done
