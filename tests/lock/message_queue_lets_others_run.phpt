--TEST--
msg_receive(), msg_send(): coroutines that wait let the others run
--EXTENSIONS--
true_async
sysvmsg
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';
require __DIR__ . '/../_lib/watchdog.inc';

$queue = msg_get_queue(ftok(__FILE__, 'q') ^ getmypid());
$receiver = spawn(function () use ($queue) {
    for ($texts = []; count($texts) < 3; $texts[] = $text) {
        msg_receive($queue, 0, $type, 1000, $text);
    }
    return $texts;
});
until_parked($receiver);
echo "others run\n";
foreach (['one', ['two'], 3] as $message) {
    msg_send($queue, 1, $message);
}
echo json_encode(await($receiver)), "\n";

$sent = 0;
$sender = spawn(function () use ($queue, &$sent) {
    while ($sent < 100) {
        msg_send($queue, 2, str_repeat('x', 4000), false);
        $sent++;
    }
});
until_parked($sender);
echo $sent > 0 && $sent < 100 ? "the queue is full\n" : "$sent were sent\n";
for ($received = 0; $received < 100; $received++) {
    msg_receive($queue, 2, $type, 5000, $text, false);
    if ($type !== 2 || strlen($text) !== 4000) {
        echo "wrong message\n";
    }
}
await($sender);
echo "all have come\n";

$given_up = spawn(fn() => msg_receive($queue, 9, $type, 100, $text));
until_parked($given_up);
$given_up->cancel();
try {
    await($given_up);
} catch (AsyncCancellation) {
    echo "cancelled\n";
}
msg_send($queue, 9, 'still there');
var_dump(msg_receive($queue, 9, $type, 100, $text), $text, msg_remove_queue($queue));
?>
--EXPECT--
others run
["one",["two"],3]
the queue is full
all have come
cancelled
bool(true)
string(11) "still there"
bool(true)
