--TEST--
FTP: every call that a server leaves without an answer can be cancelled, and leaves no descriptor behind
--EXTENSIONS--
true_async
ftp
--FILE--
<?php
require __DIR__ . '/../_lib/ftp_script.inc';
require __DIR__ . '/../_lib/interrupt.inc';

$silent = '';
$port = ftp_script(function (string $command) use (&$silent) {
    return $command === $silent ? '' : null;
});
$calls = [];
foreach (ftp_questions() as $function => [$command, $arguments]) {
    $calls[$function] = function () use ($port, &$silent, $command, $function, $arguments) {
        $silent = $command;
        return $function(ftp_connect('127.0.0.1', $port), ...$arguments);
    };
}
interrupt($calls);
ftp_script_stop();
?>
--EXPECT--
ftp_login: cancelled
ftp_pwd: cancelled
ftp_systype: cancelled
ftp_chdir: cancelled
ftp_cdup: cancelled
ftp_mkdir: cancelled
ftp_rmdir: cancelled
ftp_size: cancelled
ftp_mdtm: cancelled
ftp_delete: cancelled
ftp_rename: cancelled
ftp_chmod: cancelled
ftp_site: cancelled
ftp_exec: cancelled
ftp_raw: cancelled
ftp_alloc: cancelled
ftp_pasv: cancelled
ftp_close: cancelled
