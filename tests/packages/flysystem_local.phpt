--TEST--
Flysystem: coroutines write, copy, move, list and read files of one local file system
--EXTENSIONS--
true_async
fileinfo
--SKIPIF--
<?php require __DIR__ . '/../_lib/packages.inc'; ?>
--FILE--
<?php
use League\Flysystem\Filesystem;
use League\Flysystem\Local\LocalFilesystemAdapter;
use League\Flysystem\{StorageAttributes, UnableToReadFile};

require __DIR__ . '/../_lib/packages.inc';
require __DIR__ . '/../_lib/directory.inc';

$files = new Filesystem(new LocalFilesystemAdapter(new_directory()));
$results = in_coroutines(10, function (int $i) use ($files) {
    $content = str_repeat("$i ", 50000);
    $files->write("$i/first", $content);
    $files->copy("$i/first", "$i/second");
    $files->move("$i/first", "$i/deeper/third");
    $stream = $files->readStream("$i/second");
    $files->writeStream("$i/fourth", $stream);
    $names = $files->listContents("$i", true)->map(fn(StorageAttributes $entry) => $entry->path())->toArray();
    sort($names);
    return implode(' ', $names) . ' ' . ($files->checksum("$i/fourth") === md5($content) ? 'as written' : 'wrong');
});
echo implode("\n", $results), "\n";

/* One file, written by all: it is always the whole of what one of them wrote. */
in_coroutines(10, function (int $i) use ($files) {
    for ($k = 0; $k < 10; $k++) {
        $files->write('common', str_repeat(chr(64 + $i), 100000));
        $files->setVisibility('common', 'private');
    }
});
echo $files->fileSize('common'), ' bytes of ', strlen(count_chars($files->read('common'), 3)), " kind\n";
try {
    in_coroutines(1, fn() => $files->read('missing'));
} catch (UnableToReadFile $e) {
    echo 'unable to read ', $e->location(), "\n";
}
?>
--EXPECT--
1/deeper 1/deeper/third 1/fourth 1/second as written
2/deeper 2/deeper/third 2/fourth 2/second as written
3/deeper 3/deeper/third 3/fourth 3/second as written
4/deeper 4/deeper/third 4/fourth 4/second as written
5/deeper 5/deeper/third 5/fourth 5/second as written
6/deeper 6/deeper/third 6/fourth 6/second as written
7/deeper 7/deeper/third 7/fourth 7/second as written
8/deeper 8/deeper/third 8/fourth 8/second as written
9/deeper 9/deeper/third 9/fourth 9/second as written
10/deeper 10/deeper/third 10/fourth 10/second as written
100000 bytes of 1 kind
unable to read missing
