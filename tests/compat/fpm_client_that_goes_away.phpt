--TEST--
A client that goes away ends the page, whichever coroutine writes to it, and leaves nothing behind for the next one
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
$note = tempnam(sys_get_temp_dir(), 'test');
$common = 'function note(string $text) { file_put_contents(' . var_export($note, true) . ', $text); }
    function write() { while (true) { echo str_repeat("x", 10000); flush(); Async\delay(1); } }
    register_shutdown_function(fn() => note(Async\await(Async\spawn(function () { usleep(1000); return "shutdown functions run"; }))));';
$pages = [
    'main' => 'Async\spawn(fn() => sleep(60)); Async\suspend(); write();',
    'a coroutine' => 'Async\spawn(write(...)); sleep(60);',
    'a coroutine with a buffer' => 'ob_start(); Async\spawn(function () { ob_start(null, 1); write(); }); sleep(60);',
    'a coroutine that ignores it' => 'ignore_user_abort(true); Async\spawn(function () { for ($i = 0; $i < 20; $i++) { echo str_repeat("x", 10000); flush(); Async\delay(1); } });',
];
$good = $fpm->page('echo Async\await(Async\spawn(function () { usleep(1000); return "good"; })), ob_get_level();');
foreach ($pages as $writer => $code) {
    $fpm->abort($fpm->page($common . $code));
    echo "$writer: ";
    $fpm->get($good); // in the only worker, thus after the end of the other
    echo file_get_contents($note), "\n";
    file_put_contents($note, '');
}
unlink($note);
?>
--EXPECT--
main: good0
shutdown functions run
a coroutine: good0
shutdown functions run
a coroutine with a buffer: good0
shutdown functions run
a coroutine that ignores it: good0
shutdown functions run
