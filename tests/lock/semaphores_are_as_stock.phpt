--TEST--
sem_acquire(), sem_release(): results are those of plain PHP
--EXTENSIONS--
true_async
sysvsem
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';

/** Without the key in the warning, which differs from run to run. */
function without_key(Closure $call): string
{
    return preg_replace('/0x[0-9a-f]+|\n/', '...', record_call($call));
}

$key = ftok(__FILE__, 'r') ^ getmypid();
same_as_plain([
    'acquire and release' => function () use ($key) {
        $semaphore = sem_get($key, 2);
        $results = [sem_acquire($semaphore), sem_acquire($semaphore), sem_acquire($semaphore, true),
            sem_release($semaphore), sem_release($semaphore)];
        return [...$results, sem_remove($semaphore)];
    },
    'release of what is not held' => function () use ($key) {
        $semaphore = sem_get($key);
        return [without_key(fn() => sem_release($semaphore)), sem_remove($semaphore)];
    },
    'removed' => function () use ($key) {
        $semaphore = sem_get($key);
        sem_remove($semaphore);
        return without_key(fn() => sem_acquire($semaphore));
    },
]);
?>
--EXPECT--
acquire and release: array (
  0 => true,
  1 => true,
  2 => false,
  3 => true,
  4 => true,
  5 => true,
)
release of what is not held: array (
  0 => 'Warning: sem_release(): SysV semaphore for key ... is not currently acquired...false',
  1 => true,
)
removed: 'Warning: sem_acquire(): Failed to acquire key ...: Invalid argument...false'
