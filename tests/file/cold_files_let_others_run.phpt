--TEST--
A file that is not in memory is read while others run, by every function that reads; the compiler reads what is included at once
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

$content = "<?php return 'included';\n" . str_repeat("// a line to fill this file with\n", 20000);

/** How many rounds another coroutine made while this one read. */
function rounds_of_another(Closure $read): int
{
    $rounds = 0;
    $is_over = false;
    $other = spawn(function () use (&$rounds, &$is_over) {
        while (!$is_over) {
            $rounds++;
            suspend();
        }
    });
    suspend();
    $before = $rounds;
    $read();
    $is_over = true;
    $made = $rounds - $before;
    await($other);
    return $made;
}

$reads = [
    'file_get_contents' => fn($path) => file_get_contents($path),
    'file' => fn($path) => implode(file($path)),
    'fread' => fn($path) => stream_get_contents(fopen($path, 'r')),
    'fgets' => function ($path) {
        $file = fopen($path, 'r');
        while (($line = fgets($file)) !== false) {
            $lines[] = $line;
        }
        return implode($lines);
    },
    'readfile' => function ($path) {
        ob_start();
        readfile($path);
        return ob_get_clean();
    },
    'copy' => function ($path) {
        copy($path, "$path.copy");
        $copy = file_get_contents("$path.copy");
        unlink("$path.copy");
        return $copy;
    },
    'SplFileObject' => function ($path) {
        $file = new SplFileObject($path);
        return $file->fread($file->getSize());
    },
    'hash_file' => fn($path) => hash_file('md5', $path) === md5($GLOBALS['content']) ? $GLOBALS['content'] : '',
];
foreach ($reads as $name => $read) {
    $path = cold_file($content);
    $is_same = false;
    $rounds = rounds_of_another(function () use ($read, $path, $content, &$is_same) {
        $is_same = $read($path) === $content;
    });
    echo "$name: ", $is_same ? 'the same, ' : 'DIFFERENT, ', $rounds > 0 ? 'others ran' : 'others waited', "\n";
}
$path = cold_file($content);
$rounds = rounds_of_another(function () use ($path) {
    echo 'include: ', include $path;
});
echo $rounds > 0 ? ', others ran' : ', others waited', "\n";
?>
--EXPECT--
file_get_contents: the same, others ran
file: the same, others ran
fread: the same, others ran
fgets: the same, others ran
readfile: the same, others ran
copy: the same, others ran
SplFileObject: the same, others ran
hash_file: the same, others ran
include: included, others waited
