--TEST--
Reading functions return from a connection what they return in stock PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

$with = fn(string $data, Closure $read) => function () use ($data, $read) {
    [$near, $far] = tcp_pair();
    fwrite($far, $data);
    fclose($far);
    return $read($near);
};
same_as_plain([
    'fread' => $with('some data', fn($s) => fread($s, 100)),
    'fread in two parts' => $with('some data', fn($s) => fread($s, 4) . '|' . fread($s, 100)),
    'fgets' => $with("one\ntwo", fn($s) => json_encode([fgets($s), fgets($s), fgets($s)])),
    'fgetc' => $with('ab', fn($s) => json_encode([fgetc($s), fgetc($s), fgetc($s)])),
    'stream_get_line' => $with('a;b;c', fn($s) => json_encode([stream_get_line($s, 9, ';'), stream_get_line($s, 9, ';')])),
    'stream_get_contents' => $with(str_repeat('x', 300000), fn($s) => strlen(stream_get_contents($s))),
    'fgetcsv' => $with("1,\"two\nlines\"\n", fn($s) => json_encode(fgetcsv($s, escape: '\\'))),
    'fscanf' => $with("12 monkeys\n", fn($s) => json_encode(fscanf($s, '%d %s'))),
    'feof' => $with('x', fn($s) => json_encode([feof($s), fread($s, 9), fread($s, 9), feof($s)])),
    'peek' => $with('peek', fn($s) => stream_socket_recvfrom($s, 9, STREAM_PEEK) . fread($s, 9)),
    'fpassthru' => $with('through', function ($s) {
        ob_start();
        $count = fpassthru($s);
        return ob_get_clean() . $count;
    }),
    'nothing' => $with('', fn($s) => json_encode([fread($s, 10), feof($s), fgets($s)])),
    'copy' => $with(str_repeat('y', 100000), fn($s) => stream_copy_to_stream($s, fopen('php://memory', 'w'))),
]);
?>
--EXPECT--
fread: 'some data'
fread in two parts: 'some| data'
fgets: '["one\\n","two",false]'
fgetc: '["a","b",false]'
stream_get_line: '["a","b"]'
stream_get_contents: 300000
fgetcsv: '["1","two\\nlines"]'
fscanf: '[12,"monkeys"]'
feof: '[false,"x","",true]'
peek: 'peekpeek'
fpassthru: 'through7'
nothing: '["",true,false]'
copy: 100000
