--TEST--
FTP: sessions over TLS let other coroutines run, the handshakes of control and data connection included
--EXTENSIONS--
true_async
ftp
openssl
--SKIPIF--
<?php require __DIR__ . '/../_lib/ftp.inc'; FtpTlsServer::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/ftp.inc';
require __DIR__ . '/../_lib/overlap.inc';
require __DIR__ . '/../_lib/same.inc';

$server = new FtpTlsServer();
$server->add('part', str_repeat('p', 400_000));
$get = function (string $name) use ($server) {
    $ftp = ftp_ssl_connect('127.0.0.1', $server->port);
    ftp_login($ftp, FtpServer::USER, FtpServer::PASSWORD);
    ftp_pasv($ftp, true);
    $stream = tmpfile();
    return json_encode([ftp_fget($ftp, $stream, $name), ftell($stream), ftp_fput($ftp, 'stored', $stream), ftp_close($ftp)]);
};
same_as_plain([
    'ftp_ssl_connect' => fn() => $get('part'),
    'no such file' => fn() => @$get('missing'),
    'ftps://' => fn() => strlen(file_get_contents(str_replace('ftp:', 'ftps:', $server->url('part')), false,
        stream_context_create(['ssl' => ['cafile' => $server->certificate, 'peer_name' => 'localhost']]))),
]);
print_r(array_count_values(overlap(0.8, array_fill(0, 6, fn() => $get('part')))));
?>
--EXPECT--
ftp_ssl_connect: '[true,400000,true,true]'
no such file: '[false,0,true,true]'
ftps://: 400000
at the same time
Array
(
    [[true,400000,true,true]] => 6
)
