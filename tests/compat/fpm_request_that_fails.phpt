--TEST--
A request that fails leaves nothing behind for the next one
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
$good = $fpm->page('echo Async\await(Async\spawn(function () { usleep(1000); return "good"; }));');
$bad = [
    'Async\spawn(fn() => throw new Exception("uncaught")); Async\delay(10);',
    'Async\spawn(fn() => sleep(60)); Async\delay(1); exit("exited");',
    'Async\spawn(fn() => sleep(60)); Async\spawn(function () { usleep(1000); exit("exited inside"); }); sleep(60);',
    'ini_set("memory_limit", "16M"); Async\spawn(fn() => str_repeat("x", 100_000_000)); Async\delay(10);',
    'Async\spawn(fn() => no_such_function()); Async\delay(10);',
    'Async\spawn(fn() => gethostbyname("localhost")); Async\spawn(fn() => fgets(stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0)[0])); Async\suspend(); trigger_error("fatal", E_USER_ERROR);',
];
foreach ($bad as $code) {
    ob_start();
    $fpm->get($fpm->page("ini_set('display_errors', 1); ini_set('html_errors', 0); $code"));
    preg_match('/exited( inside)?|(Fatal error: .*?)( in |: |\(|$)/m', ob_get_clean(), $match);
    echo $match[0] ?? 'nothing', "\n";
    $fpm->get($good);
}
?>
--EXPECT--
Fatal error: Uncaught Exception: 
good
exited
good
exited inside
good
Fatal error: Allowed memory size of 16777216 bytes exhausted (
good
Fatal error: Uncaught Error: 
good
Fatal error: fatal in 
good
