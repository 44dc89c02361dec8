--TEST--
FTP: a server that does not answer is given up after the time-out, as in stock PHP, while others run
--EXTENSIONS--
true_async
ftp
--SKIPIF--
<?php require __DIR__ . '/../_lib/ftp.inc'; FtpServer::skip(); ?>
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/ftp.inc';
require __DIR__ . '/../_lib/same.inc';

$server = new FtpServer();
$stopped = $server->connect();
ftp_set_option($stopped, FTP_TIMEOUT_SEC, 1);
$server->pause();
same_as_plain(['ftp_connect' => fn() => ftp_connect('127.0.0.1', $server->port, 1)]);
$server->resume();

$clients = [
    'a question' => fn() => @ftp_pwd($stopped),
    'the wrapper' => fn() => @file_get_contents($server->url('file')),
];
ini_set('default_socket_timeout', 1);
$server->pause_sessions();
$server->pause();
$coroutines = array_map(spawn(...), $clients);
$other = spawn(function () {
    delay(50);
    echo "other\n";
});
var_dump(array_map(await(...), $coroutines));
$server->resume();
$server->resume_sessions();
?>
--EXPECT--
ftp_connect: Warning: ftp_connect(): Connection timed out
false
other
array(2) {
  ["a question"]=>
  bool(false)
  ["the wrapper"]=>
  bool(false)
}
