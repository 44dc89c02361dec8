--TEST--
FTP: calls that are cancelled in the middle throw the reason without a warning and leave no descriptor behind
--EXTENSIONS--
true_async
ftp
openssl
--SKIPIF--
<?php require __DIR__ . '/../_lib/ftp.inc'; FtpServer::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/ftp.inc';
require __DIR__ . '/../_lib/interrupt.inc';

$server = new FtpServer();
$server->add('big', str_repeat('p', 4_000_000));
$transfers = [
    'ftp_get, passive' => fn() => ftp_get($server->connect(), "$server->folder/got", 'big'),
    'ftp_get, active' => fn() => ftp_get($server->connect(false), "$server->folder/got", 'big'),
    'ftp_fget' => fn() => ftp_fget($server->connect(), fopen('/dev/null', 'w'), 'big'),
    'wrapper, file_get_contents' => fn() => file_get_contents($server->url('big')),
    'wrapper, fread' => function () use ($server) {
        $stream = fopen($server->url('big'), 'r');
        while (!feof($stream)) {
            fread($stream, 8192);
        }
    },
];
interrupt($transfers, 100);
interrupt([
    'ftp_nb_get' => function () use ($server) {
        $ftp = $server->connect();
        ftp_nb_get($ftp, "$server->folder/got", 'big');
        while (ftp_nb_continue($ftp) === FTP_MOREDATA) {
            usleep(1000);
        }
    },
], 100);
$server->pause();
interrupt([
    'ftp_connect' => fn() => ftp_connect('127.0.0.1', $server->port),
    'wrapper, no greeting' => fn() => file_get_contents($server->url('big')),
]);
$server->resume();
echo ftp_systype($server->connect()), "\n";
?>
--EXPECT--
ftp_get, passive: cancelled
ftp_get, active: cancelled
ftp_fget: cancelled
wrapper, file_get_contents: cancelled
wrapper, fread: cancelled
ftp_nb_get: cancelled
ftp_connect: cancelled
wrapper, no greeting: cancelled
UNIX
