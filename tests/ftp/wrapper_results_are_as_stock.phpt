--TEST--
FTP: the ftp:// wrapper returns what it returns in stock PHP
--EXTENSIONS--
true_async
ftp
openssl
--SKIPIF--
<?php require __DIR__ . '/../_lib/ftp.inc'; FtpServer::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/ftp.inc';
require __DIR__ . '/../_lib/same.inc';

$server = new FtpServer();
$big = random_bytes(60_000);
$server->add('big', $big);
$server->add('lines', "one\ntwo\n");
same_as_plain([
    'file_get_contents' => fn() => file_get_contents($server->url('big')) === $big,
    'from an offset' => fn() => file_get_contents($server->url('lines'), false, stream_context_create(['ftp' => ['resume_pos' => 4]])),
    'file' => fn() => json_encode(file($server->url('lines'))),
    'fopen, fgets' => function () use ($server) {
        $stream = fopen($server->url('lines'), 'r');
        return json_encode([fgets($stream), fgets($stream), fgets($stream), feof($stream)]);
    },
    'file_put_contents' => function () use ($server, $big) {
        $context = stream_context_create(['ftp' => ['overwrite' => true]]);
        return json_encode([file_put_contents($server->url('stored'), $big, 0, $context), md5_file("$server->files/stored") === md5($big)]);
    },
    'append' => function () use ($server) {
        @unlink("$server->files/longer");
        file_put_contents($server->url('longer'), 'one ');
        file_put_contents($server->url('longer'), 'two', FILE_APPEND);
        return file_get_contents("$server->files/longer");
    },
    'folders' => function () use ($server) {
        $done = [mkdir($server->url('folder')), is_dir($server->url('folder')), rename($server->url('folder'), $server->url('other'))];
        return json_encode([...$done, file_exists($server->url('folder')), rmdir($server->url('other'))]);
    },
    'stat' => fn() => json_encode([filesize($server->url('big')), is_file($server->url('big')), is_file($server->url('missing'))]),
    'scandir' => fn() => json_encode(array_values(array_intersect(['big', 'lines', 'missing'], scandir($server->url(''))))),
    'unlink' => function () use ($server) {
        touch("$server->files/useless");
        return json_encode([unlink($server->url('useless')), file_exists("$server->files/useless")]);
    },
    'copy' => fn() => copy($server->url('big'), "$server->folder/copy") && file_get_contents("$server->folder/copy") === $big,
]);
?>
--EXPECT--
file_get_contents: true
from an offset: 4 bytes c193497a1a06b2c72230e6146ff47080
file: '["one\\n","two\\n"]'
fopen, fgets: '["one\\n","two\\n",false,true]'
file_put_contents: '[60000,true]'
append: 'one two'
folders: '[true,true,true,true,true]'
stat: '[60000,true,false]'
scandir: '["big","lines"]'
unlink: '[true,false]'
copy: true
