--TEST--
msg_receive(), msg_send(): results are those of plain PHP
--EXTENSIONS--
true_async
sysvmsg
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';

$key = ftok(__FILE__, 'm') ^ getmypid();
$queue = msg_get_queue($key);
same_as_plain([
    'message' => function () use ($queue) {
        return [msg_send($queue, 3, ['a' => 1]), msg_receive($queue, 0, $type, 100, $message), $type, $message];
    },
    'by type' => function () use ($queue) {
        msg_send($queue, 5, 'five', false);
        msg_send($queue, 4, 'four', false);
        $texts = [];
        foreach ([4, -9] as $wanted) {
            msg_receive($queue, $wanted, $type, 100, $texts[$wanted], false);
        }
        return $texts;
    },
    'none, without waiting' => function () use ($queue) {
        return [msg_receive($queue, 0, $type, 100, $message, true, MSG_IPC_NOWAIT, $error), $error === MSG_ENOMSG];
    },
    'too long' => function () use ($queue) {
        msg_send($queue, 1, 'long text', false);
        $results = [msg_receive($queue, 0, $type, 4, $message, false, 0, $error), $error === MSG_EAGAIN, $error > 0];
        return [...$results, msg_receive($queue, 0, $type, 4, $message, false, MSG_NOERROR), $message];
    },
    'wrong type' => fn() => [msg_send($queue, 0, 'text', false, true, $error), $error > 0],
    'removed' => function () use ($key) {
        $other = msg_get_queue($key + 1);
        msg_remove_queue($other);
        return [msg_receive($other, 0, $type, 4, $message, false, 0, $error), $error > 0];
    },
]);
msg_remove_queue($queue);
?>
--EXPECT--
message: array (
  0 => true,
  1 => true,
  2 => 3,
  3 => 
  array (
    'a' => 1,
  ),
)
by type: array (
  4 => 'four',
  -9 => 'five',
)
none, without waiting: array (
  0 => false,
  1 => true,
)
too long: array (
  0 => false,
  1 => false,
  2 => true,
  3 => true,
  4 => 'long',
)
wrong type: Warning: msg_send(): msgsnd failed: Invalid argument
array (
  0 => false,
  1 => true,
)
removed: array (
  0 => false,
  1 => true,
)
