--TEST--
While somebody is always ready, hundreds of reports come one batch after the other, not one with each tick of a clock
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_all, spawn, suspend};

const READERS = 300;

[$readers, $writers, $done, $rounds, $first] = [[], [], 0, 0, null];
for ($i = 0; $i < READERS; $i++) {
	[$writers[], $socket] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	$readers[] = spawn(function () use ($socket, &$done, &$rounds, &$first) {
		fread($socket, 8);
		$first ??= $rounds;
		$done++;
	});
}
suspend();
foreach ($writers as $writer) {
	fwrite($writer, 'x');
}
/* Two, because one alone looks outside each time. */
$spin = function (bool $counts) use (&$done, &$rounds): void {
	while ($done < READERS) {
		suspend();
		$rounds += (int) $counts;
	}
};
await_all([spawn($spin, true), spawn($spin, false), ...$readers]);
/* A tick is tens of thousands of rounds. */
var_dump($rounds - $first < 2000);
?>
--EXPECT--
bool(true)
