--TEST--
scripts/gdb.py lists the coroutines of a process and shows where each is in PHP
--EXTENSIONS--
true_async
--SKIPIF--
<?php
exec('gdb --version 2> /dev/null', $output, $status);
if ($status !== 0) die('skip no gdb');
if (getenv('SKIP_ASAN')) die('skip gdb is slow with sanitizers');
?>
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';

$script = tempnam(sys_get_temp_dir(), 'test');
file_put_contents($script, <<<'CODE'
    <?php
    use function Async\{delay, spawn, suspend};
    $scope = new Async\Scope();
    $scope->spawn(function () { inner(); });
    function inner(): void
    {
        delay(60_000);
    }
    spawn(fn() => array_map(fn() => fgets(STDIN), [1]));
    do suspend(); while (array_filter(Async\get_coroutines(), fn($coroutine) => $coroutine->isQueued()));
    echo "ready\n";
    fgets(STDIN);
    CODE);
$process = proc_open('exec ' . php_command() . " $script", [['pipe', 'r'], ['pipe', 'w'], STDERR], $pipes);
fgets($pipes[1]);
$pid = proc_get_status($process)['pid'];
exec("gdb -p $pid -batch -x " . __DIR__ . '/../../scripts/gdb.py -ex async-coroutines -ex async-backtrace < /dev/null 2>&1', $lines);
foreach (preg_grep('/^(#\d+ (parked|running)|    #\d+ )/', $lines) as $line) {
    echo preg_replace(['~ at /\S+:~', '~\{closure[^ ]*\(~'], [' at :', '{closure}('], $line), "\n"; // since 8.4 closures have names
}
proc_terminate($process, 9);
proc_close($process);
unlink($script);
?>
--EXPECT--
#1 parked, in {main}() at :12
#2 parked, spawned at :4, in inner() at :7
#3 parked, spawned at :9, in {closure}() at :9
#1 parked
    #0 fgets() [internal function]
    #1 {main}() at :12
#2 parked, spawned at :4
    #0 Async\delay() [internal function]
    #1 inner() at :7
    #2 {closure}() at :4
#3 parked, spawned at :9
    #0 fgets() [internal function]
    #1 {closure}() at :9
    #2 array_map() [internal function]
    #3 {closure}() at :9
