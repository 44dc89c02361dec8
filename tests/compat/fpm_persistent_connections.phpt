--TEST--
A persistent connection that coroutines used serves the next request of the worker
--EXTENSIONS--
true_async
pcntl
posix
--SKIPIF--
<?php
require __DIR__ . '/../_lib/fpm.inc'; Fpm::find() ?? die('skip no PHP-FPM for this PHP');
?>
--FILE--
<?php
require __DIR__ . '/../_lib/fpm.inc';
require __DIR__ . '/../_lib/net.inc';

[$listener, $address] = listen_tcp();
[$host, $port] = explode(':', $address);
$server = pcntl_fork();
if ($server === 0) {
    pcntl_alarm(45);
    for ($i = 1;; $i++) {
        $connection = stream_socket_accept($listener, 60);
        for ($j = 1; ($line = fgets($connection)) !== false; $j++) {
            fwrite($connection, "connection $i, request $j\n");
        }
    }
}
$fpm = new Fpm();
$page = $fpm->page(<<<END
    echo Async\\await(Async\\spawn(function () {
        \$stream = pfsockopen('$host', $port);
        fwrite(\$stream, "question\\n");
        return fgets(\$stream);
    }));
    END);
for ($i = 0; $i < 3; $i++) {
    $fpm->get($page);
}
posix_kill($server, SIGKILL);
pcntl_waitpid($server, $status);
?>
--EXPECT--
connection 1, request 1

connection 1, request 2

connection 1, request 3
