--TEST--
Reads and writes of a connection that was read from before do what they do in stock PHP
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

/* From the second read on, fread() and fwrite() of a socket go a shorter way. */
function warm($near, $far): void
{
    fwrite($far, 'warm');
    fread($near, 4);
}

$pair = fn(Closure $call, ?Closure $make = null) => function () use ($call, $make) {
    [$near, $far] = ($make ?? tcp_pair(...))();
    warm($near, $far);
    return json_encode($call($near, $far));
};
$state = fn($s) => array_intersect_key(stream_get_meta_data($s), array_flip(['timed_out', 'eof', 'unread_bytes'])) + ['at' => ftell($s)];

class CapitalLetters extends php_user_filter
{
    public function filter($in, $out, &$consumed, bool $closing): int
    {
        while ($bucket = stream_bucket_make_writeable($in)) {
            $bucket->data = strtoupper($bucket->data);
            $consumed += $bucket->datalen;
            stream_bucket_append($out, $bucket);
        }
        return PSFS_PASS_ON;
    }
}
stream_filter_register('capitals', CapitalLetters::class);

same_as_plain([
    'less than asked for' => $pair(fn($s, $far) => [fwrite($far, 'some'), fread($s, 100), $state($s)]),
    'more than asked for' => $pair(fn($s, $far) => [fwrite($far, "some\nmore\n"), fread($s, 2), $state($s), fgets($s), fgetc($s), $state($s)]),
    'unix socket' => $pair(fn($s, $far) => [fwrite($far, 'some'), fread($s, 3), $state($s)], unix_pair(...)),
    'one byte' => $pair(fn($s, $far) => [fwrite($far, 'x'), fread($s, 1), $state($s)]),
    'more than a chunk' => $pair(fn($s, $far) => [fwrite($far, str_repeat('x', 20_000)), strlen(fread($s, 100_000)), $state($s)]),
    'small chunks' => $pair(fn($s, $far) => [stream_set_chunk_size($s, 3), fwrite($far, 'some more'), fread($s, 100), $state($s)]),
    'no buffer' => $pair(fn($s, $far) => [stream_set_read_buffer($s, 0), fwrite($far, 'some'), fread($s, 2), $state($s)]),
    'filtered' => $pair(function ($s, $far) use ($state) {
        stream_filter_append($s, 'capitals');
        return [fwrite($far, 'some'), fread($s, 4), fwrite($s, 'reply'), fread($far, 100), $state($s)];
    }),
    'not blocking' => $pair(fn($s, $far) => [stream_set_blocking($s, false), fread($s, 10), fwrite($far, 'x'), $state($s)]),
    'time-out' => $pair(fn($s, $far) => [stream_set_timeout($s, 0, 20_000), fread($s, 10), $state($s), fwrite($far, 'late'), fread($s, 10), $state($s)]),
    'time-out of nothing' => $pair(fn($s, $far) => [stream_set_timeout($s, 0, 0), fread($s, 10), $state($s)]),
    'end' => $pair(fn($s, $far) => [fclose($far), fread($s, 10), $state($s), fread($s, 10), feof($s)]),
    'last words' => $pair(fn($s, $far) => [fwrite($far, 'bye'), fclose($far), fread($s, 10), $state($s), fread($s, 10), $state($s)]),
    'shut down for reading' => $pair(fn($s, $far) => [stream_socket_shutdown($s, STREAM_SHUT_RD), fread($s, 10), $state($s)]),
    'empty length' => $pair(fn($s, $far) => fread($s, 0)),
    'closed' => $pair(fn($s, $far) => [fclose($s), fread($s, 1)]),
    'write' => $pair(fn($s, $far) => [fwrite($s, 'reply'), fputs($s, ' and'), fwrite($s, ' more', 3), fwrite($s, ''), fread($far, 100), $state($s)]),
    'write a number' => $pair(fn($s, $far) => [fwrite($s, 12), fread($far, 100)]),
    'write to a closed stream' => $pair(fn($s, $far) => [fclose($s), fwrite($s, 'x')]),
    'write after the end' => $pair(fn($s, $far) => [stream_socket_shutdown($s, STREAM_SHUT_WR), fwrite($s, 'x'), $state($s)]),
    'reset' => function () {
        [$near, $far] = socket_tcp_pair();
        $stream = socket_export_stream($near);
        socket_write($far, 'warm');
        fread($stream, 4);
        reset_connection($far);
        usleep(20_000);
        return json_encode([fread($stream, 10), feof($stream)]);
    },
    'write to a reset connection' => function () {
        [$near, $far] = socket_tcp_pair();
        $stream = socket_export_stream($near);
        socket_write($far, 'warm');
        fread($stream, 4);
        reset_connection($far);
        usleep(20_000);
        return json_encode([fwrite($stream, 'x'), fwrite($stream, 'x')]);
    },
]);
?>
--EXPECTF--
less than asked for: '[4,"some",{"timed_out":false,"eof":false,"unread_bytes":0,"at":8}]'
more than asked for: '[10,"so",{"timed_out":false,"eof":false,"unread_bytes":8,"at":6},"me\\n","m",{"timed_out":false,"eof":false,"unread_bytes":4,"at":10}]'
unix socket: '[4,"som",{"timed_out":false,"eof":false,"unread_bytes":1,"at":7}]'
one byte: '[1,"x",{"timed_out":false,"eof":false,"unread_bytes":0,"at":5}]'
more than a chunk: '[20000,8192,{"timed_out":false,"eof":false,"unread_bytes":0,"at":8196}]'
small chunks: '[8192,9,"some more",{"timed_out":false,"eof":false,"unread_bytes":0,"at":13}]'
no buffer: '[0,4,"so",{"timed_out":false,"eof":false,"unread_bytes":0,"at":6}]'
filtered: '[4,"SOME",5,"REPLY",{"timed_out":false,"eof":false,"unread_bytes":0,"at":13}]'
not blocking: '[true,"",1,{"timed_out":false,"eof":false,"unread_bytes":0,"at":4}]'
time-out: '[true,false,{"timed_out":true,"eof":false,"unread_bytes":0,"at":4},4,"late",{"timed_out":false,"eof":false,"unread_bytes":0,"at":8}]'
time-out of nothing: '[true,%s,{"timed_out":%s,"eof":false,"unread_bytes":0,"at":4}]'
end: '[true,"",{"timed_out":false,"eof":true,"unread_bytes":0,"at":4},"",true]'
last words: '[3,true,"bye",{"timed_out":false,"eof":false,"unread_bytes":0,"at":7},"",{"timed_out":false,"eof":true,"unread_bytes":0,"at":7}]'
shut down for reading: '[true,"",{"timed_out":false,"eof":true,"unread_bytes":0,"at":4}]'
empty length: ValueError: fread(): Argument #2 ($length) must be greater than 0
closed: TypeError: fread(): supplied resource is not a valid stream resource
write: '[5,4,3,0,"reply and mo",{"timed_out":false,"eof":false,"unread_bytes":0,"at":16}]'
write a number: '[2,"12"]'
write to a closed stream: TypeError: fwrite(): supplied resource is not a valid stream resource
write after the end: Warning: fwrite(): Send of 1 bytes failed with errno=32 Broken pipe
'[true,false,{"timed_out":false,"eof":false,"unread_bytes":0,"at":4}]'
reset: '[false,true]'
write to a reset connection: Warning: fwrite(): Send of 1 bytes failed with errno=104 Connection reset by peer
Warning: fwrite(): Send of 1 bytes failed with errno=32 Broken pipe
'[false,false]'
