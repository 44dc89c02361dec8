--TEST--
A handle that one coroutine copies from is read, and one that it copies to is written, by others: nothing is lost or there twice
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$path = tempnam(sys_get_temp_dir(), 'copied');
$content = '';
for ($i = 0; strlen($content) < 1 << 18; $i++) {
    $content .= sprintf("%07d\n", $i);
}
file_put_contents($path, $content);

$from = fopen($path, 'r');
$to = fopen("$path.copy", 'w+');
$copier = spawn(stream_copy_to_stream(...), $from, $to);
$reader = spawn(fn() => stream_get_contents($from));
$writer = spawn(fwrite(...), $to, "written\n");
[$copied, $rest, $written] = [await($copier), await($reader), await($writer)];
fclose($to);
$lines = file("$path.copy");
echo $copied + strlen($rest) === strlen($content) ? 'each once' : "$copied and " . strlen($rest), ', ';
echo $written === 8 && count(preg_grep('/^written$/', $lines)) === 1 ? 'written' : 'LOST', ', ';
$kept = array_merge(array_diff($lines, ["written\n"]), str_split($rest, 8));
sort($kept);
echo implode($kept) === $content ? 'all there' : 'NOT ALL THERE', "\n";
array_map(unlink(...), glob("$path*"));
?>
--EXPECT--
each once, written, all there
