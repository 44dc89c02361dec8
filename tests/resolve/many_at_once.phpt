--TEST--
A hundred lookups at once, some cancelled before they start, some while they run
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, spawn, suspend};

require __DIR__ . '/../_lib/watchdog.inc';

for ($i = 0; $i < 100; $i++) {
    $lookups[] = spawn(gethostbyname(...), 'localhost');
}
foreach ($lookups as $i => $lookup) {
    if ($i % 3 === 0) {
        $lookup->cancel();
    }
}
suspend();
foreach ($lookups as $i => $lookup) {
    if ($i % 3 === 1) {
        $lookup->cancel();
    }
}
$found = $cancelled = 0;
foreach ($lookups as $lookup) {
    try {
        $found += await($lookup) === '127.0.0.1';
    } catch (AsyncCancellation) {
        $cancelled++;
    }
}
echo $found + $cancelled, ' ', $found >= 33 ? 'found' : $found, ' ', $cancelled >= 34 ? 'cancelled' : $cancelled, "\n";
?>
--EXPECT--
100 found cancelled
