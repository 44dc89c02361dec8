--TEST--
FTP: the ftp extension returns what it returns in stock PHP, with passive and with active transfers
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
$local = "$server->folder/local";
$big = random_bytes(60_000);
$calls = [];
foreach (['passive', 'active'] as $mode) {
    $session = function (Closure $use) use ($server, $mode) {
        $server->add('lines', "one\ntwo\n");
        $ftp = $server->connect($mode === 'passive');
        $results = $use($ftp);
        return json_encode([...$results, ftp_close($ftp)]);
    };
    $calls += [
        "$mode, put and get" => fn() => $session(function ($ftp) use ($server, $local, $big) {
            file_put_contents($local, $big);
            yield ftp_put($ftp, 'big', $local);
            yield ftp_size($ftp, 'big');
            yield file_get_contents("$server->files/big") === $big;
            unlink($local);
            yield ftp_get($ftp, $local, 'big');
            yield file_get_contents($local) === $big;
            yield ftp_append($ftp, 'big', $local);
            yield ftp_size($ftp, 'big');
        }),
        "$mode, a part" => fn() => $session(function ($ftp) use ($local) {
            file_put_contents($local, 'one');
            yield ftp_get($ftp, $local, 'lines', FTP_BINARY, 3);
            yield file_get_contents($local);
            yield ftp_put($ftp, 'lines', $local, FTP_BINARY, 4);
            yield ftp_get($ftp, $local, 'lines', FTP_BINARY);
            yield file_get_contents($local);
        }),
        "$mode, streams" => fn() => $session(function ($ftp) {
            $stream = tmpfile();
            yield ftp_fget($ftp, $stream, 'lines', FTP_ASCII);
            rewind($stream);
            yield stream_get_contents($stream);
            rewind($stream);
            yield ftp_fput($ftp, 'copy', $stream);
            yield ftp_size($ftp, 'copy');
        }),
        "$mode, folders" => fn() => $session(function ($ftp) use ($server) {
            yield ftp_mkdir($ftp, 'folder') === "$server->files/folder";
            yield ftp_chdir($ftp, 'folder');
            yield ftp_pwd($ftp) === "$server->files/folder";
            yield ftp_put($ftp, 'inside', __FILE__);
            yield ftp_nlist($ftp, '.');
            yield count(ftp_rawlist($ftp, '.'));
            yield array_column(ftp_mlsd($ftp, '.'), 'type', 'name')['inside'];
            yield ftp_chmod($ftp, 0600, 'inside');
            yield ftp_rename($ftp, 'inside', 'moved');
            yield ftp_delete($ftp, 'moved');
            yield ftp_cdup($ftp);
            yield ftp_rmdir($ftp, 'folder');
        }),
        "$mode, the rest" => fn() => $session(function ($ftp) {
            yield ftp_systype($ftp);
            yield ftp_raw($ftp, 'NOOP');
            yield ftp_site($ftp, 'HELP');
            yield abs(ftp_mdtm($ftp, 'lines') - time()) < 60;
            yield ftp_set_option($ftp, FTP_TIMEOUT_SEC, 20);
            yield ftp_get_option($ftp, FTP_TIMEOUT_SEC);
        }),
    ];
}
same_as_plain($calls);
?>
--EXPECT--
passive, put and get: '[true,60000,true,true,true,true,120000,true]'
passive, a part: '[true,"one\\ntwo\\n",true,true,"one\\ntwo\\n",true]'
passive, streams: '[true,"one\\ntwo\\n",true,8,true]'
passive, folders: '[true,true,true,true,["inside"],1,"file",384,true,true,true,true,true]'
passive, the rest: '["UNIX",["200 NOOP command successful"],true,true,true,20,true]'
active, put and get: '[true,60000,true,true,true,true,120000,true]'
active, a part: '[true,"one\\ntwo\\n",true,true,"one\\ntwo\\n",true]'
active, streams: '[true,"one\\ntwo\\n",true,8,true]'
active, folders: '[true,true,true,true,["inside"],1,"file",384,true,true,true,true,true]'
active, the rest: '["UNIX",["200 NOOP command successful"],true,true,true,20,true]'
