--TEST--
ASYNC_SCHED=random:<seed> shuffles the ready queue, the same way for the same seed
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';

$code = 'foreach (range("a", "z") as $name) { Async\spawn(fn() => print($name)); }';
$outputs = [];
foreach (['random:1', 'random:1', 'random:2', 'random:3', ''] as $order) {
    ob_start();
    run_php_captured($code, $order, $outputs);
    ob_end_clean();
}
var_dump($outputs[0] === $outputs[1]);
var_dump(count(array_unique($outputs)));
foreach ($outputs as $output) {
    $letters = str_split($output);
    sort($letters);
    var_dump(implode($letters) === implode(range('a', 'z')));
}
var_dump($outputs[4] === implode(range('a', 'z')));

function run_php_captured(string $code, string $order, array &$outputs): void
{
    $outputs[] = shell_exec("ASYNC_SCHED=$order " . getenv('TEST_PHP_EXECUTABLE') . ' ' . getenv('TEST_PHP_EXTRA_ARGS')
        . ' -r ' . escapeshellarg($code));
}
?>
--EXPECT--
bool(true)
int(4)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
