--TEST--
FTP: transfers of ten coroutines wait at the same time, passive and active ones
--EXTENSIONS--
true_async
ftp
openssl
--SKIPIF--
<?php require __DIR__ . '/../_lib/ftp.inc'; FtpServer::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/ftp.inc';
require __DIR__ . '/../_lib/overlap.inc';

$server = new FtpServer();
$server->add('part', str_repeat('p', 200_000));
$get = function (bool $passive) use ($server) {
    $stream = tmpfile();
    ftp_fget($server->connect($passive), $stream, 'part');
    return ftell($stream);
};
$calls = [
    'passive' => fn() => $get(true),
    'active' => fn() => $get(false),
    'wrapper' => fn() => strlen(file_get_contents($server->url('part'))),
];
foreach ($calls as $name => $call) {
    echo "$name: ", json_encode(array_count_values(overlap(0.4, array_fill(0, 10, $call)))), "\n";
}
?>
--EXPECT--
passive: at the same time
{"200000":10}
active: at the same time
{"200000":10}
wrapper: at the same time
{"200000":10}
