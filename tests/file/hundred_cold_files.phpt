--TEST--
A hundred coroutines read a file each that is not in memory, and each gets its own
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';
require __DIR__ . '/../_lib/cold.inc';

$folder = cold_file('');
unlink($folder);
mkdir($folder);
for ($i = 0; $i < 100; $i++) {
    $paths[$i] = "$folder/$i";
    file_put_contents($paths[$i], str_repeat("file $i\n", 1000 + $i * 100));
}
exec('sync ' . escapeshellarg($folder) . '/*; for file in ' . escapeshellarg($folder) . '/*; do dd iflag=nocache count=0 status=none if="$file"; done');
$inside = $most = 0;
foreach ($paths as $i => $path) {
    $readers[$i] = spawn(function () use ($path, $i, &$inside, &$most) {
        $most = max($most, ++$inside);
        $text = $i % 2 ? file_get_contents($path) : implode(file($path));
        $inside--;
        return $text === str_repeat("file $i\n", 1000 + $i * 100);
    });
}
echo count(array_filter(array_map(await(...), $readers))), " read\n";
array_map(unlink(...), $paths);
rmdir($folder);
?>
--EXPECT--
100 read
