--TEST--
Pages that use no coroutines are plain PHP, also after one that did
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
$with = $fpm->page('Async\spawn(fn() => print("with")); Async\delay(1);');
$without = $fpm->page('usleep(1000); echo "without, ", gethostbyname("localhost");');
$fpm->get($without);
$fpm->get($with);
$fpm->get($without);
$fpm->get($with);
?>
--EXPECT--
without, 127.0.0.1
with
without, 127.0.0.1
with
