--TEST--
Random sequences of file operations answer in coroutines what they answer in stock PHP, step by step
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/file_operations.inc';

const SEQUENCES = 40;
const STEPS = 60;

$seed = (int) (getenv('SEED') ?: mt_rand(1, 1 << 30));
$path = tempnam(is_writable('/var/tmp') ? '/var/tmp' : sys_get_temp_dir(), 'random');
$run = fn(int $number, string $kind, ?Closure $evict = null)
    => (new FileOperations("$path.$kind.$number", $seed + $number, $evict))->run(STEPS);
/* Drops the file from memory: its next reader waits for the disk. */
$evict = fn(string $file) => exec('dd oflag=nocache conv=notrunc,fdatasync count=0 of=' . escapeshellarg($file) . ' 2>&1');

FileOperations::collectWarnings();
$plain = [];
for ($i = 0; $i < SEQUENCES; $i++) {
    $plain[$i] = $run($i, 'plain');
}
$coroutines = [];
for ($i = 0; $i < SEQUENCES; $i++) {
    $coroutines[] = spawn($run, $i, 'inside', $evict);
}
$steps = 0;
foreach ($coroutines as $i => $coroutine) {
    foreach (await($coroutine) as $step => $line) {
        $steps++;
        $expected = str_replace("$path.plain.", "$path.inside.", $plain[$i][$step]);
        if ($line !== $expected) {
            echo "SEED=$seed, sequence $i, step $step: $line\n  stock: $expected\n";
            break;
        }
    }
}
unlink($path);
echo $steps > SEQUENCES * STEPS / 2 ? "as stock\n" : "$steps steps only\n";
?>
--EXPECT--
as stock
