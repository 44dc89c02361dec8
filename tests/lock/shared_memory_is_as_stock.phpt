--TEST--
shm_*(): shared memory is as in plain PHP
--EXTENSIONS--
true_async
sysvshm
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';

$key = ftok(__FILE__, 'h') ^ getmypid();
same_as_plain([
    'variables' => function () use ($key) {
        $memory = shm_attach($key, 10000);
        $results = [shm_put_var($memory, 1, ['a' => str_repeat('b', 10)]), shm_has_var($memory, 1), shm_get_var($memory, 1)];
        return [...$results, shm_remove_var($memory, 1), shm_has_var($memory, 1), shm_remove($memory)];
    },
    'missing' => function () use ($key) {
        $memory = shm_attach($key, 10000);
        $result = shm_get_var($memory, 7);
        shm_remove($memory);
        return $result;
    },
    'too large' => function () use ($key) {
        $memory = shm_attach($key, 1000);
        $result = shm_put_var($memory, 1, str_repeat('x', 5000));
        shm_remove($memory);
        return $result;
    },
]);
?>
--EXPECT--
variables: array (
  0 => true,
  1 => true,
  2 => 
  array (
    'a' => 'bbbbbbbbbb',
  ),
  3 => true,
  4 => false,
  5 => true,
)
missing: Warning: shm_get_var(): Variable key 7 doesn't exist
false
too large: Warning: shm_put_var(): Not enough shared memory left
false
