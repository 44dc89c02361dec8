--TEST--
pcntl_sigwaitinfo(), pcntl_sigtimedwait(): results are those of plain PHP
--EXTENSIONS--
true_async
pcntl
posix
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';

pcntl_sigprocmask(SIG_BLOCK, [SIGUSR1, SIGUSR2, SIGCHLD]);
same_as_plain(array_map(fn(Closure $call) => fn() => json_encode($call()), [
    'pending' => function () {
        posix_kill(getmypid(), SIGUSR1);
        return [pcntl_sigwaitinfo([SIGUSR1], $info), $info['signo']];
    },
    'two of them' => function () {
        posix_kill(getmypid(), SIGUSR2);
        posix_kill(getmypid(), SIGUSR1);
        return [pcntl_sigwaitinfo([SIGUSR1, SIGUSR2]), pcntl_sigwaitinfo([SIGUSR1, SIGUSR2])];
    },
    'none in time' => fn() => [@pcntl_sigtimedwait([SIGUSR1], $info, 0, 20000000)],
    'none now' => fn() => [@pcntl_sigtimedwait([SIGUSR1], $info, 0)],
    'from a child' => function () {
        $child = proc_open(['sh', '-c', 'read go; kill -USR2 $PPID; exit 0'], [['pipe', 'r']], $pipes);
        $pid = proc_get_status($child)['pid'];
        fclose($pipes[0]);
        $signal = pcntl_sigwaitinfo([SIGUSR2], $info);
        return [$signal === SIGUSR2, $info['pid'] === $pid, proc_close($child)];
    },
    'wrong time' => fn() => @pcntl_sigtimedwait([SIGUSR1], $info, -1),
]));
?>
--EXPECTF--
pending: '[10,10]'
two of them: '[10,12]'
none in time: '[%s]'
none now: %s
from a child: '[true,true,0]'
wrong time: %s
