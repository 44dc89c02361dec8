--TEST--
With a full descriptor table calls fail with the warnings of stock PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

$code = <<<'END'
    require '%s/../_lib/same.inc';
    require '%s/../_lib/net.inc';
    [$listener, $address] = listen_tcp();
    $waiting = stream_socket_client("tcp://$address");
    $fill = function (Closure $call) use ($address) {
        return function () use ($call, $address) {
            for ($open = []; $file = @fopen('/dev/null', 'r'); $open[] = $file);
            set_error_handler(fn($level, $text) => print(str_replace($address, 'ADDRESS', "($text)\n")));
            $result = $call();
            restore_error_handler();
            return $result;
        };
    };
    $calls = [
        'connect' => $fill(fn() => stream_socket_client("tcp://$address")),
        'accept' => $fill(fn() => stream_socket_accept($listener, 5)),
        'pair' => $fill(fn() => stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0)),
    ];
    foreach ($calls as $name => $call) {
        ob_start();
        $plain = var_export($call(), true) . ob_get_clean();
        $plainly[$name] = $plain;
    }
    Async\await(Async\spawn(function () use ($calls, $plainly) {
        foreach ($calls as $name => $call) {
            ob_start();
            $inside = var_export($call(), true) . ob_get_clean();
            echo "$name: ", $inside === $plainly[$name] ? 'as stock' : "$inside INSTEAD OF $plainly[$name]", "\n";
        }
    }));
    END;
$file = tempnam(sys_get_temp_dir(), 'test');
file_put_contents($file, '<?php ' . str_replace('%s', __DIR__, $code));
$command = getenv('TEST_PHP_EXECUTABLE') . ' ' . getenv('TEST_PHP_EXTRA_ARGS') . ' ' . escapeshellarg($file);
passthru("ulimit -n 40; exec $command");
unlink($file);
?>
--EXPECT--
connect: as stock
accept: as stock
pair: as stock
