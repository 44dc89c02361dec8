--TEST--
Children that run side by side are waited for side by side
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/overlap.inc';
require __DIR__ . '/../_lib/watchdog.inc';

$calls = [
    'exec' => fn() => exec('sleep 0.5; echo exec'),
    'shell_exec' => fn() => shell_exec('sleep 0.5; echo shell_exec'),
    'proc_close' => fn() => proc_close(proc_open(['sleep', '0.5'], [], $pipes)),
    'pclose' => fn() => pclose(popen('sleep 0.5', 'r')),
    'popen' => fn() => fgets(popen('sleep 0.5; echo popen', 'r')),
    'silent' => fn() => exec('exec >/dev/null; sleep 0.5', $lines, $code),
];
echo json_encode(overlap(0.5, [...$calls, ...array_values($calls)])), "\n";
?>
--EXPECT--
at the same time
{"exec":"exec","shell_exec":"shell_exec\n","proc_close":0,"pclose":0,"popen":"popen\n","silent":"","0":"exec","1":"shell_exec\n","2":0,"3":0,"4":"popen\n","5":""}
