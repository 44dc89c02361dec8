--TEST--
pcntl_wait(), pcntl_waitpid(): results are those of plain PHP
--EXTENSIONS--
true_async
pcntl
posix
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';

/** A child that does this and nothing else. */
function child(string $script): int
{
    static $children = [];

    // It does not end before its number is known: looking at a child that has ended collects it.
    $children[] = $child = proc_open(['sh', '-c', "read go; $script"], [['pipe', 'r']], $pipes);
    $pid = proc_get_status($child)['pid'];
    fclose($pipes[0]);
    return $pid;
}

same_as_plain(array_map(fn(Closure $call) => fn() => json_encode($call()), [
    'no child' => fn() => [pcntl_wait($status), pcntl_get_last_error() === PCNTL_ECHILD, pcntl_waitpid(1, $status)],
    'exited' => fn() => [pcntl_waitpid(child('exit 3'), $status) > 0, pcntl_wexitstatus($status), pcntl_wifsignaled($status)],
    'killed' => fn() => [pcntl_waitpid(child('kill -9 $$'), $status) > 0, pcntl_wifsignaled($status), pcntl_wtermsig($status)],
    'stopped' => function () {
        $pid = child('kill -STOP $$; exit 4');
        $results = [pcntl_waitpid($pid, $status, WUNTRACED) === $pid, pcntl_wifstopped($status), pcntl_wstopsig($status) === SIGSTOP];
        posix_kill($pid, SIGCONT);
        return [...$results, pcntl_waitpid($pid, $status) === $pid, pcntl_wexitstatus($status)];
    },
    'twice' => function () {
        $pid = child('exit 0');
        return [pcntl_waitpid($pid, $status) === $pid, pcntl_waitpid($pid, $status)];
    },
    'three in turn' => function () {
        $pids = [child('exit 1'), child('exit 2'), child('exit 3')];
        for ($codes = []; ($pid = pcntl_wait($status)) > 0; $codes[array_search($pid, $pids)] = pcntl_wexitstatus($status)) {
        }
        ksort($codes);
        return $codes;
    },
    'without waiting' => function () {
        $pid = child('sleep 0.05; exit 6');
        $first = pcntl_wait($status, WNOHANG);
        while (($last = pcntl_wait($status, WNOHANG)) === 0) {
            usleep(1000);
        }
        return [$first, $last === $pid, pcntl_wexitstatus($status)];
    },
]));
?>
--EXPECT--
no child: '[-1,true,-1]'
exited: '[true,3,false]'
killed: '[true,true,9]'
stopped: '[true,true,true,true,4]'
twice: '[true,-1]'
three in turn: '[1,2,3]'
without waiting: '[0,true,6]'
