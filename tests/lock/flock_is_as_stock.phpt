--TEST--
flock(): results are those of plain PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';

$path = tempnam(sys_get_temp_dir(), 'lock');
$holder = fopen($path, 'r+');
$other = fopen($path, 'r+');
same_as_plain([
    'exclusive' => fn() => flock($holder, LOCK_EX),
    'again by the same handle' => fn() => flock($holder, LOCK_EX),
    'LOCK_NB while it is taken' => function () use ($other) {
        return [flock($other, LOCK_EX | LOCK_NB, $would_block), $would_block];
    },
    'shared LOCK_NB while it is taken' => function () use ($other) {
        return [flock($other, LOCK_SH | LOCK_NB, $would_block), $would_block];
    },
    'to shared' => fn() => flock($holder, LOCK_SH),
    'two share' => function () use ($other) {
        return [flock($other, LOCK_SH, $would_block), $would_block];
    },
    'LOCK_UN' => fn() => [flock($holder, LOCK_UN), flock($other, LOCK_UN), flock($other, LOCK_UN)],
    'not an operation' => fn() => flock($holder, 7),
    'a closed file' => function () use ($path) {
        $file = fopen($path, 'r');
        fclose($file);
        return flock($file, LOCK_EX);
    },
    'no file' => fn() => flock(fopen('php://memory', 'r'), LOCK_EX),
    'file_put_contents' => fn() => file_put_contents($path, 'text', LOCK_EX),
    'SplFileObject' => function () use ($path) {
        $file = new SplFileObject($path, 'r+');
        return [$file->flock(LOCK_EX), $file->flock(LOCK_UN)];
    },
]);
unlink($path);
?>
--EXPECT--
exclusive: true
again by the same handle: true
LOCK_NB while it is taken: array (
  0 => false,
  1 => 1,
)
shared LOCK_NB while it is taken: array (
  0 => false,
  1 => 1,
)
to shared: true
two share: array (
  0 => true,
  1 => 0,
)
LOCK_UN: array (
  0 => true,
  1 => true,
  2 => true,
)
not an operation: true
a closed file: TypeError: flock(): supplied resource is not a valid stream resource
no file: false
file_put_contents: 4
SplFileObject: array (
  0 => true,
  1 => true,
)
