--TEST--
Several coroutines write to one handle, to two handles in append mode, and to files of their own: every write lands, whole and once
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn, suspend};

require __DIR__ . '/../_lib/watchdog.inc';

$path = tempnam(sys_get_temp_dir(), 'written');
$line = fn(int $writer, int $number) => "$writer $number " . str_repeat(chr(97 + $writer), $number * 37 % 9000) . "\n";
$write = function ($file, int $writer) use ($line): void {
    for ($number = 0; $number < 50; $number++) {
        $text = $line($writer, $number);
        fwrite($file, $text) === strlen($text) || print("short write\n");
        $number % 3 || suspend();
    }
};
$expected = [];
for ($writer = 0; $writer < 6; $writer++) {
    for ($number = 0; $number < 50; $number++) {
        $expected[] = $line($writer, $number);
    }
}
sort($expected);
$check = function (string $what, array $files) use ($write, $path, $expected): void {
    foreach (range(0, 5) as $writer) {
        $writers[] = spawn($write, $files[$writer % count($files)], $writer);
    }
    array_map(await(...), $writers);
    array_map(fclose(...), $files);
    $lines = array_merge(...array_map(file(...), array_filter(glob("$path*"), filesize(...))));
    sort($lines);
    echo $what, ': ', $lines === $expected ? 'all there' : 'MIXED', "\n";
    array_map(fn($file) => file_put_contents($file, ''), glob("$path*"));
};
$check('one handle', [fopen($path, 'w')]);
$check('one handle, appending', [fopen($path, 'a')]);
$check('two handles, appending', [fopen($path, 'a'), fopen($path, 'a+')]);
$check('files of their own', array_map(fn($i) => fopen("$path.$i", 'w'), range(0, 5)));
array_map(unlink(...), glob("$path*"));
?>
--EXPECT--
one handle: all there
one handle, appending: all there
two handles, appending: all there
files of their own: all there
