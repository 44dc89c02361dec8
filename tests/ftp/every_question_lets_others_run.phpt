--TEST--
FTP: every call that asks the server something lets other coroutines run
--EXTENSIONS--
true_async
ftp
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/ftp_script.inc';

$asked = '';
$port = ftp_script(function (string $command) use (&$asked) {
    $asked .= "$command ";
    return $command === 'PASV' ? '227 Entering passive mode (127,0,0,1,1,1)' : null;
});
$session = spawn(function () use ($port, &$asked) {
    $ftp = ftp_connect('127.0.0.1', $port);
    foreach (ftp_questions() as $function => [, $arguments]) {
        $asked = '';
        $result = $function($ftp, ...$arguments);
        echo "$function: $asked", json_encode($result), "\n";
    }
});
await($session);
ftp_script_stop();
?>
--EXPECT--
ftp_login: USER PASS true
ftp_pwd: PWD "\/here"
ftp_systype: SYST "UNIX"
ftp_chdir: CWD true
ftp_cdup: CDUP true
ftp_mkdir: MKD "\/here"
ftp_rmdir: RMD true
ftp_size: TYPE SIZE 42
ftp_mdtm: MDTM 1577836800
ftp_delete: DELE true
ftp_rename: RNFR RNTO true
ftp_chmod: SITE 384
ftp_site: SITE true
ftp_exec: SITE true
ftp_raw: NOOP ["200 fine"]
ftp_alloc: ALLO true
ftp_pasv: PASV true
ftp_close: QUIT true
