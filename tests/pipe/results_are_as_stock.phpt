--TEST--
Pipes of child processes, FIFOs and /dev/null do what they do in stock PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

$child = function (string $script, Closure $use) {
    return function () use ($script, $use) {
        $process = proc_open(['sh', '-c', $script], [['pipe', 'r'], ['pipe', 'w'], ['pipe', 'w']], $pipes);
        $result = $use($pipes);
        array_map(fclose(...), array_filter($pipes, is_resource(...)));
        return json_encode([$result, proc_close($process)]);
    };
};
same_as_plain([
    'read' => $child('echo one; echo two', fn($p) => [fgets($p[1]), feof($p[1]), fgets($p[1]), fgets($p[1]), feof($p[1])]),
    'read all' => $child('head -c 300000 /dev/zero', fn($p) => strlen(stream_get_contents($p[1]))),
    'errors' => $child('echo oops >&2; exit 3', fn($p) => [stream_get_contents($p[1]), stream_get_contents($p[2])]),
    'write and read' => $child('cat', function ($p) {
        $count = fwrite($p[0], 'data');
        fclose($p[0]);
        return [$count, stream_get_contents($p[1])];
    }),
    'part' => $child('printf abc', fn($p) => [fread($p[1], 2), fread($p[1], 100), fread($p[1], 100)]),
    'broken' => $child('exec <&-; echo closed', function ($p) {
        fgets($p[1]);
        return @fwrite($p[0], 'x');
    }),
    'non-blocking' => $child('sleep 0.2', function ($p) {
        stream_set_blocking($p[1], false);
        return [fread($p[1], 10), feof($p[1])];
    }),
    'popen' => function () {
        $stream = popen('echo popen', 'r');
        $line = fgets($stream);
        return json_encode([$line, feof($stream), fgets($stream), feof($stream), pclose($stream)]);
    },
    'null' => fn() => json_encode([fwrite($null = fopen('/dev/null', 'r+'), 'x'), fread($null, 5), feof($null)]),
]);
?>
--EXPECTF--
read: '[["one\\n",false,"two\\n",false,true],0]'
read all: '[300000,0]'
errors: '[["","oops\\n"],3]'
write and read: '[[4,"data"],0]'
part: '[["ab","c",""],0]'
broken: '[%s,0]'
non-blocking: '[["",false],0]'
popen: '["popen\\n",false,false,true,0]'
null: '[1,"",true]'
