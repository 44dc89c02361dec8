--TEST--
FTP: errors warn and return as in stock PHP
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
require __DIR__ . '/../_lib/net.inc';

$server = new FtpServer();
[$host, $dead] = explode(':', dead_address());
same_as_plain([
    'refused' => fn() => ftp_connect($host, (int) $dead, 2),
    'wrong password' => fn() => ftp_login(ftp_connect('127.0.0.1', $server->port), FtpServer::USER, 'wrong'),
    'no such file' => fn() => ftp_get($server->connect(), "$server->folder/got", 'missing'), // which it removes when it fails
    'no such size' => fn() => ftp_size($server->connect(), 'missing'),
    'no such folder' => fn() => ftp_chdir($server->connect(), 'missing'),
    'no folder to list' => fn() => ftp_nlist($server->connect(), 'missing/at/all'),
    'not to be deleted' => fn() => ftp_delete($server->connect(), 'missing'),
    'not to be stored' => fn() => ftp_put($server->connect(), 'missing/folder', __FILE__),
    'closed' => function () use ($server) {
        $ftp = $server->connect();
        ftp_close($ftp);
        return ftp_pwd($ftp);
    },
    'wrapper, no such file' => fn() => file_get_contents("ftp://127.0.0.1:$server->port/missing"),
    'wrapper, no such file for a user' => fn() => @file_get_contents($server->url('missing')),
    'wrapper, refused' => fn() => @file_get_contents('ftp://' . dead_address() . '/file'),
    'wrapper, exists already' => function () use ($server) {
        $server->add('there', 'there');
        return @file_put_contents($server->url('there'), 'text');
    },
]);
?>
--EXPECTF--
refused: false
wrong password: Warning: ftp_login(): Login incorrect.
false
no such file: Warning: ftp_get(): missing: No such file or directory
false
no such size: -1
no such folder: Warning: ftp_chdir(): missing: No such file or directory
false
no folder to list: false
not to be deleted: Warning: ftp_delete(): missing: No such file or directory
false
not to be stored: Warning: ftp_put(): missing/folder: No such file or directory
false
closed: ValueError: FTP\Connection is already closed
wrapper, no such file: Warning: file_get_contents(ftp://127.0.0.1:%d/missing): Failed to open stream: operation failed
false
wrapper, no such file for a user: false
wrapper, refused: false
wrapper, exists already: false
