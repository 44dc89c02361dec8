--TEST--
Reading a regular file returns what it returns in stock PHP, at the end of the file and beyond too
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';

$path = tempnam(sys_get_temp_dir(), 'file');
file_put_contents($path, implode("\n", range(1, 5000)) . "\n");
$page = tempnam(sys_get_temp_dir(), 'file');
file_put_contents($page, str_repeat('p', 8192));
same_as_plain([
    'whole' => fn() => md5(file_get_contents($path)),
    'whole pages' => fn() => md5(file_get_contents($page)),
    'a part' => fn() => file_get_contents($path, false, null, 100, 20),
    'lines' => fn() => count(file($path)),
    'read, tell, eof' => function () use ($path) {
        $file = fopen($path, 'r');
        fseek($file, -3, SEEK_END);
        return [fread($file, 10), ftell($file), feof($file), fread($file, 10), feof($file)];
    },
    'unbuffered' => function () use ($page) {
        $file = fopen($page, 'r');
        stream_set_read_buffer($file, 0);
        return [strlen(fread($file, 5000)), strlen(fread($file, 5000)), fread($file, 1), feof($file)];
    },
    'a folder' => fn() => @fopen(sys_get_temp_dir(), 'r') && @fread(fopen(sys_get_temp_dir(), 'r'), 10),
    'fsync' => fn() => fsync(fopen($page, 'a')),
]);
unlink($path);
unlink($page);
?>
--EXPECTF--
whole: '%x'
whole pages: '%x'
a part: %a
lines: 5000
read, tell, eof: array (
%a
)
unbuffered: array (
%a
)
a folder: false
fsync: true
