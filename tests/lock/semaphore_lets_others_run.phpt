--TEST--
sem_acquire(): a coroutine that waits lets the others run
--EXTENSIONS--
true_async
sysvsem
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, await_all_or_fail, delay, spawn, suspend};

require __DIR__ . '/../_lib/parked.inc';
require __DIR__ . '/../_lib/watchdog.inc';

$semaphore = sem_get(ftok(__FILE__, 's') ^ getmypid());
sem_acquire($semaphore);
$waiter = spawn(function () use ($semaphore) {
    echo "wants it\n";
    sem_acquire($semaphore);
    echo "has it\n";
    return sem_release($semaphore);
});
$given_up = spawn(fn() => sem_acquire($semaphore));
until_parked($waiter, $given_up);
echo "others run\n";
var_dump(sem_acquire($semaphore, true));
$given_up->cancel();
try {
    await($given_up);
} catch (AsyncCancellation) {
    echo "cancelled\n";
}
sem_release($semaphore);
var_dump(await($waiter));
$inside = 0;
await_all_or_fail(array_map(fn() => spawn(function () use ($semaphore, &$inside) {
    sem_acquire($semaphore);
    if (++$inside > 1) {
        echo "two at once\n";
    }
    delay(0);
    $inside--;
    sem_release($semaphore);
}), range(1, 50)));
var_dump(sem_remove($semaphore));
?>
--EXPECT--
wants it
others run
bool(false)
cancelled
has it
bool(true)
bool(true)
