--TEST--
Two coroutines pass one handle through, and a third one closes another under them
--EXTENSIONS--
true_async
--SKIPIF--
<?php
require __DIR__ . '/../_lib/cold.inc';
$path = cold_file(str_repeat('x', 1 << 20));
if ($reason = evict($path)) die("skip $reason");
?>
--FILE--
<?php
use function Async\{await, spawn, suspend};

require __DIR__ . '/../_lib/watchdog.inc';
require __DIR__ . '/../_lib/cold.inc';

$content = random_bytes(1 << 20);
function pass_through($file): string
{
    ob_start();
    $passed = fpassthru($file);
    $text = ob_get_clean();
    return strlen($text) === $passed ? $text : 'not what it says';
}

$path = cold_file($content);
$file = fopen($path, 'r');
$passers = [spawn('pass_through', $file), spawn('pass_through', $file)];
[$one, $other] = array_map(await(...), $passers);
/* Each has the file from where it began, which is where the other one had come to. */
$is_part = fn(string $text) => $text === '' || str_contains($content, $text);
var_dump($is_part($one) && $is_part($other), max(strlen($one), strlen($other)) > 0);

$path = cold_file($content);
$file = fopen($path, 'r');
$passer = spawn('pass_through', $file);
while (!$passer->isStarted()) {
    suspend();
}
fclose($file);
$text = await($passer);
var_dump(str_starts_with($content, $text));
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
