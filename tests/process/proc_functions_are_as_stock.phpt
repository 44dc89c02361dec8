--TEST--
proc_close(), proc_get_status(): exit codes and states are those of plain PHP
--EXTENSIONS--
true_async
pcntl
posix
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';

same_as_plain([
    'exit codes' => function () {
        foreach ([0, 1, 42, 255] as $code) {
            $codes[] = proc_close(proc_open(['sh', '-c', "exit $code"], [], $pipes));
        }
        return json_encode($codes);
    },
    'after it has ended' => function () {
        $process = proc_open(['sh', '-c', 'exit 3'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
        stream_get_contents($pipes[1]);
        usleep(20000);
        return proc_close($process);
    },
    'status while it runs' => function () {
        $process = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
        $running = proc_get_status($process)['running'];
        fclose($pipes[0]);
        return json_encode([$running, proc_close($process)]);
    },
    'status after its end' => function () {
        $process = proc_open(['sh', '-c', 'exit 5'], [], $pipes);
        while (($status = proc_get_status($process))['running']) {
            usleep(1000);
        }
        return json_encode([$status['exitcode'], $status['signaled'], proc_get_status($process)['exitcode'], proc_close($process)]);
    },
    'status of a killed one' => function () {
        $process = proc_open(['sh', '-c', 'kill -9 $$'], [], $pipes);
        while (($status = proc_get_status($process))['running']) {
            usleep(1000);
        }
        return json_encode([$status['signaled'], $status['termsig'], $status['stopped']]);
    },
    'collected elsewhere' => function () {
        $process = proc_open(['sh', '-c', 'read line; exit 5'], [['pipe', 'r']], $pipes);
        $pid = proc_get_status($process)['pid'];
        fclose($pipes[0]);
        pcntl_waitpid($pid, $status);
        return json_encode([pcntl_wexitstatus($status), proc_close($process)]);
    },
    'not found' => fn() => is_resource(@proc_open(['/no/such/program'], [], $pipes)), // not so since 8.3
    'closed twice' => function () {
        $process = proc_open(['true'], [], $pipes);
        return [proc_close($process), record_call(fn() => proc_close($process))];
    },
    'folder and environment' => function () {
        $process = proc_open('pwd; echo $X', [1 => ['pipe', 'w']], $pipes, '/', ['X' => 'set']);
        return json_encode([stream_get_contents($pipes[1]), proc_close($process)]);
    },
]);
?>
--EXPECTF--
exit codes: '[0,1,42,255]'
after it has ended: 3
status while it runs: '[true,0]'
status after its end: '[5,false,%i,%i]'
status of a killed one: '[true,9,false]'
collected elsewhere: '[5,-1]'
not found: %s
closed twice: array (
  0 => 0,
  1 => 'TypeError: proc_close(): supplied resource is not a valid process resource',
)
folder and environment: '["\\/\\nset\\n",0]'
