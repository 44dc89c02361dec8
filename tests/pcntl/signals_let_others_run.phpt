--TEST--
pcntl_sigwaitinfo(), pcntl_sigtimedwait(): a coroutine that waits for a signal lets the others run
--EXTENSIONS--
true_async
pcntl
posix
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/parked.inc';
require __DIR__ . '/../_lib/watchdog.inc';

pcntl_sigprocmask(SIG_BLOCK, [SIGUSR1, SIGUSR2]);
$calls = [
    'pcntl_sigwaitinfo' => fn(&$info) => pcntl_sigwaitinfo([SIGUSR1, SIGUSR2], $info),
    'pcntl_sigtimedwait' => fn(&$info) => pcntl_sigtimedwait([SIGUSR1, SIGUSR2], $info, 30),
];
foreach ($calls as $name => $call) {
    $waiter = spawn(function () use ($call) {
        return [$call($info) === SIGUSR2, $info['signo'] === SIGUSR2, $info['pid'] === getmypid()];
    });
    until_parked($waiter);
    delay(2);
    posix_kill(getmypid(), SIGUSR2);
    echo "$name: ", json_encode(await($waiter)), "\n";
}
$given_up = spawn(fn() => pcntl_sigwaitinfo([SIGUSR1]));
until_parked($given_up);
$given_up->cancel();
try {
    await($given_up);
} catch (AsyncCancellation) {
    echo "cancelled\n";
}
posix_kill(getmypid(), SIGUSR1);
var_dump(pcntl_sigtimedwait([SIGUSR1], $info, 0, 1) === SIGUSR1);
?>
--EXPECT--
pcntl_sigwaitinfo: [true,true,true]
pcntl_sigtimedwait: [true,true,true]
cancelled
bool(true)
