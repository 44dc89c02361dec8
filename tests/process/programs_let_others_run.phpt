--TEST--
exec(), shell_exec(), system(), passthru(), backticks: other coroutines run while a program runs
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/process.inc';

$folder = new_directory();
// A program that ends when another coroutine lets it.
$command = "echo started; " . until_exists("$folder/go") . "; echo ended";
$calls = [
    'exec' => fn() => exec($command),
    'shell_exec' => fn() => shell_exec($command),
    'system' => fn() => system($command),
    'passthru' => fn() => passthru($command),
    'backticks' => fn() => `$command`,
    'silent exec' => fn() => exec("exec >/dev/null; $command", $lines, $code) . $code,
];
foreach ($calls as $name => $call) {
    $coroutine = spawn(function () use ($call) {
        ob_start();
        $result = $call();
        return [ob_get_clean(), $result];
    });
    until_parked($coroutine);
    touch("$folder/go");
    echo "$name: ", json_encode(await($coroutine)), "\n";
    unlink("$folder/go");
}
?>
--EXPECT--
exec: ["","ended"]
shell_exec: ["","started\nended\n"]
system: ["started\nended\n","ended"]
passthru: ["started\nended\n",null]
backticks: ["","started\nended\n"]
silent exec: ["","0"]
