--TEST--
Symfony Process: processes of ten coroutines run at the same time, with input, output, time-outs and signals
--EXTENSIONS--
true_async
--SKIPIF--
<?php require __DIR__ . '/../_lib/packages.inc'; ?>
--FILE--
<?php
use Symfony\Component\Process\Exception\{ProcessFailedException, ProcessSignaledException, ProcessTimedOutException};
use Symfony\Component\Process\{InputStream, Process};

require __DIR__ . '/../_lib/packages.inc';
require __DIR__ . '/../_lib/directory.inc';

/* Each of them ends when the files of all ten are there. */
$folder = new_directory();
$all = 'touch "$0/$1"; while [ $(ls "$0" | wc -l) -lt 10 ]; do sleep 0.01; done; echo "process $1"';
$run = function (int $i) use ($all, $folder) {
    $process = new Process(['sh', '-c', $all, $folder, $i]);
    $process->mustRun();
    return trim($process->getOutput());
};
echo implode("\n", in_coroutines(10, $run)), "\n";

$talk = function (int $i) {
    $input = new InputStream();
    $process = new Process(['sh', '-c', 'while read line; do echo "got $line"; echo "error $line" >&2; done; exit ' . $i]);
    $process->setInput($input);
    $process->start();
    for ($k = 1; $k <= 3; $k++) {
        $input->write("$i.$k\n");
        $process->waitUntil(fn(string $type, string $data) => str_contains($data, "got $i.$k"));
    }
    $input->close();
    $status = $process->wait();
    return strtr(trim($process->getOutput()), "\n", ',') . ' ' . substr_count($process->getErrorOutput(), 'error') . " errors, status $status";
};
echo implode("\n", in_coroutines(4, $talk)), "\n";

echo implode("\n", in_coroutines(4, function (int $i) {
    $process = match ($i) {
        1 => new Process(['sleep', '100'], timeout: 0.05),
        2 => (new Process(['sleep', '100']))->setIdleTimeout(0.05),
        3 => new Process(['sh', '-c', 'kill -TERM $$']),
        4 => new Process(['sh', '-c', 'echo no >&2; exit 9']),
    };
    try {
        $process->mustRun();
    } catch (ProcessFailedException $e) {
        return "status {$process->getExitCode()}";
    } catch (ProcessTimedOutException | ProcessSignaledException $e) {
        return $e::class;
    }
})), "\n";

$process = new Process(['sleep', '100']);
echo cancelled_in_the_middle(fn() => $process->run()), "\n";
$process->stop(0);
echo $process->isRunning() ? 'runs' : 'stopped', ', ', $process->restart()->isRunning() ? 'runs again' : 'does not run', "\n";
?>
--EXPECT--
process 1
process 2
process 3
process 4
process 5
process 6
process 7
process 8
process 9
process 10
got 1.1,got 1.2,got 1.3 3 errors, status 1
got 2.1,got 2.2,got 2.3 3 errors, status 2
got 3.1,got 3.2,got 3.3 3 errors, status 3
got 4.1,got 4.2,got 4.3 3 errors, status 4
Symfony\Component\Process\Exception\ProcessTimedOutException
Symfony\Component\Process\Exception\ProcessTimedOutException
Symfony\Component\Process\Exception\ProcessSignaledException
status 9
cancelled
stopped, runs again
