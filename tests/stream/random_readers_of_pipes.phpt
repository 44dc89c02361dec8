--TEST--
Several readers and a resizer share the buffer of each of some pipes; every line comes whole, once
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn, suspend};

require __DIR__ . '/../_lib/watchdog.inc';

function write_lines($pipe, int &$sum): void
{
    for ($i = 0; $i < 100; $i++) {
        $number = mt_rand(1, 1000000);
        $sum += $number;
        $padding = str_repeat('.', mt_rand(0, 9) ? mt_rand(0, 50) : 20000);
        foreach (str_split("$number $padding\n", mt_rand(1, 4000)) as $part) {
            fwrite($pipe, $part);
            mt_rand(0, 3) || suspend();
        }
    }
    fclose($pipe);
}

function read_lines($pipe, int &$sum): void
{
    while (true) {
        $line = fgets($pipe);
        if ($line === false) {
            return;
        }
        if (!preg_match('/^(\d+) \.*\n$/D', $line, $match)) {
            echo 'no line: ', substr($line, 0, 40), "\n";
        }
        $sum += (int) ($match[1] ?? 0);
        mt_rand(0, 20) || stream_set_chunk_size($pipe, mt_rand(2, 30000));
        mt_rand(0, 5) || suspend();
    }
}

$seed = (int) (getenv('SEED') ?: mt_rand());
mt_srand($seed);
$written = $read = 0;
foreach (range(1, 5) as $_) {
    $processes[] = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
    [$in, $out] = $pipes;
    $coroutines[] = spawn(function () use ($in, &$written) {
        write_lines($in, $written);
    });
    foreach (range(1, 5) as $_) {
        $coroutines[] = spawn(function () use ($out, &$read) {
            read_lines($out, $read);
        });
    }
}
array_map(await(...), $coroutines);
echo $written === $read ? "the same\n" : "SEED=$seed: $written written, $read read\n";
?>
--EXPECT--
the same
