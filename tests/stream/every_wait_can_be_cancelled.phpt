--TEST--
Every call that waits for a stream can be cancelled, says nothing, and leaves no descriptor behind
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/interrupt.inc';

[$kept, $full] = full_listener();
[$host, $full_port] = explode(':', $full);
[$silent, $silent_address] = listen_tcp();
$much = str_repeat('x', 20_000_000);
$with_pair = fn(Closure $use) => function () use ($use) {
    [$near, $far] = tcp_pair();
    return $use($near, $far);
};
/* In the buffer of PHP there is less than is asked for. */
$with_data = fn(Closure $use) => function () use ($use) {
    [$near, $far] = unix_pair();
    fwrite($far, "half a li");
    return $use($near, $far);
};
interrupt([
    'stream_socket_client' => fn() => stream_socket_client("tcp://$full", $code, $message, 60),
    'fsockopen' => fn() => fsockopen($host, (int) $full_port, $code, $message, 60),
    'pfsockopen' => fn() => pfsockopen($host, (int) $full_port, $code, $message, 60),
    'http://, connecting' => fn() => file_get_contents("http://$full/"),
    'http://, waiting' => fn() => file_get_contents("http://$silent_address/"),
    'ftp://, connecting' => fn() => file_get_contents("ftp://$full/"),
    'ftp://, waiting' => fn() => file_get_contents("ftp://$silent_address/"),
    'stream_socket_accept' => fn() => stream_socket_accept(stream_socket_server('tcp://127.0.0.1:0'), 60),
    'fread' => $with_pair(fn($near) => fread($near, 10)),
    'fgets' => $with_data(fn($near) => fgets($near)),
    'fgetc' => $with_pair(fn($near) => fgetc($near)),
    'fscanf' => $with_data(fn($near) => fscanf($near, '%s')),
    'fgetcsv' => $with_data(fn($near) => fgetcsv($near, escape: '\\')),
    'stream_get_line' => $with_data(fn($near) => stream_get_line($near, 100, "\n")),
    'stream_get_contents' => $with_data(fn($near) => stream_get_contents($near)),
    'fpassthru' => $with_pair(fn($near) => fpassthru($near)),
    'stream_copy_to_stream, reading' => $with_data(fn($near) => stream_copy_to_stream($near, fopen('/dev/null', 'w'))),
    'stream_copy_to_stream, writing' => $with_pair(function ($near) {
        $zeros = fopen('/dev/zero', 'r');
        return stream_copy_to_stream($zeros, $near, 20_000_000);
    }),
    'fwrite' => $with_pair(fn($near) => fwrite($near, $much)),
    'fputcsv' => $with_pair(fn($near) => fputcsv($near, [$much], escape: '\\')),
    'stream_socket_recvfrom' => fn() => stream_socket_recvfrom(stream_socket_server('udp://127.0.0.1:0', $code, $message, STREAM_SERVER_BIND), 10),
    'stream_socket_sendto' => $with_pair(fn($near) => stream_socket_sendto($near, $much)),
    'stream_select' => $with_pair(function ($near, $far) {
        $read = [$near, $far];
        $none = null;
        return stream_select($read, $none, $none, null);
    }),
]);
?>
--EXPECT--
stream_socket_client: cancelled
fsockopen: cancelled
pfsockopen: cancelled
http://, connecting: cancelled
http://, waiting: cancelled
ftp://, connecting: cancelled
ftp://, waiting: cancelled
stream_socket_accept: cancelled
fread: cancelled
fgets: cancelled
fgetc: cancelled
fscanf: cancelled
fgetcsv: cancelled
stream_get_line: cancelled
stream_get_contents: cancelled
fpassthru: cancelled
stream_copy_to_stream, reading: cancelled
stream_copy_to_stream, writing: cancelled
fwrite: cancelled
fputcsv: cancelled
stream_socket_recvfrom: cancelled
stream_socket_sendto: cancelled
stream_select: cancelled
