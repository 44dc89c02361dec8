--TEST--
FTP: ftp_nb_get() and its relatives do in parts what they do in stock PHP, side by side
--EXTENSIONS--
true_async
ftp
openssl
--SKIPIF--
<?php require __DIR__ . '/../_lib/ftp.inc'; FtpServer::skip(); ?>
--FILE--
<?php
use function Async\{await, spawn, suspend};

require __DIR__ . '/../_lib/ftp.inc';
require __DIR__ . '/../_lib/same.inc';

$server = new FtpServer();
$big = random_bytes(60_000);
$server->add('big', $big);
$finish = function ($ftp, int $state, ?Closure $meanwhile = null) {
    for ($parts = 0; $state === FTP_MOREDATA; $parts++) {
        $meanwhile && $meanwhile();
        $state = ftp_nb_continue($ftp);
    }
    return $state === FTP_FINISHED && $parts > 0 ? 'finished in parts' : "state $state after $parts parts";
};
$calls = [];
foreach (['passive', 'active'] as $mode) {
    $connect = fn() => $server->connect($mode === 'passive');
    $calls += [
        "$mode, ftp_nb_get" => function () use ($server, $connect, $finish, $big) {
            $ended = $finish($ftp = $connect(), ftp_nb_get($ftp, "$server->folder/got", 'big'));
            return file_get_contents("$server->folder/got") === $big ? $ended : 'wrong';
        },
        "$mode, ftp_nb_fget" => function () use ($connect, $finish, $big) {
            $stream = tmpfile();
            $ended = $finish($ftp = $connect(), ftp_nb_fget($ftp, $stream, 'big', FTP_BINARY));
            rewind($stream);
            return stream_get_contents($stream) === $big ? $ended : 'wrong';
        },
        "$mode, ftp_nb_put" => function () use ($server, $connect, $finish, $big) {
            file_put_contents("$server->folder/from", strrev($big));
            $ended = $finish($ftp = $connect(), ftp_nb_put($ftp, 'put', "$server->folder/from"));
            return file_get_contents("$server->files/put") === strrev($big) ? $ended : 'wrong';
        },
        "$mode, ftp_nb_fput" => function () use ($server, $connect, $finish, $big) {
            $stream = tmpfile();
            fwrite($stream, $big);
            rewind($stream);
            $ended = $finish($ftp = $connect(), ftp_nb_fput($ftp, 'put', $stream, FTP_BINARY));
            return file_get_contents("$server->files/put") === $big ? $ended : 'wrong';
        },
    ];
}
same_as_plain($calls);

for ($i = 0; $i < 5; $i++) {
    $transfers[] = spawn(function () use ($server, $finish, $i, $big) {
        $ftp = $server->connect();
        $ended = $finish($ftp, ftp_nb_get($ftp, "$server->folder/got$i", 'big'), suspend(...));
        return file_get_contents("$server->folder/got$i") === $big ? $ended : 'wrong';
    });
}
echo json_encode(array_count_values(array_map(await(...), $transfers))), "\n";
?>
--EXPECT--
passive, ftp_nb_get: 'finished in parts'
passive, ftp_nb_fget: 'finished in parts'
passive, ftp_nb_put: 'finished in parts'
passive, ftp_nb_fput: 'finished in parts'
active, ftp_nb_get: 'finished in parts'
active, ftp_nb_fget: 'finished in parts'
active, ftp_nb_put: 'finished in parts'
active, ftp_nb_fput: 'finished in parts'
{"finished in parts":5}
