--TEST--
What has come for hundreds of readers is read, however late they are looked at, and none of them times out
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_all, spawn, suspend};

const READERS = 300;
const TIMEOUT_MICROSECONDS = 50_000;

[$readers, $writers] = [[], []];
for ($i = 0; $i < READERS; $i++) {
	[$writers[], $socket] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	stream_set_timeout($socket, 0, TIMEOUT_MICROSECONDS);
	$readers[] = spawn(function () use ($socket) {
		$text = fread($socket, 8);
		return [$text, stream_get_meta_data($socket)['timed_out']];
	});
}
suspend();
foreach ($writers as $i => $writer) {
	fwrite($writer, (string) $i);
}
/* Nobody looks outside until all of them are over time. */
$end = hrtime(true) + 3 * 1000 * TIMEOUT_MICROSECONDS;
while (hrtime(true) < $end) {
}
$wrong = 0;
foreach (await_all($readers)[0] as $i => $outcome) {
	$wrong += $outcome !== [(string) $i, false] ? 1 : 0;
}
echo "wrong: $wrong\n";
?>
--EXPECT--
wrong: 0
