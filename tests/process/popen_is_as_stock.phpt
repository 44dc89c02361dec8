--TEST--
popen(), pclose(): results are those of plain PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';

class Pipe
{
    public $stream;

    public function __construct(string $command)
    {
        $this->stream = popen($command, 'w');
    }

    public function __destruct()
    {
        pclose($this->stream);
    }
}

$file = tempnam(sys_get_temp_dir(), 'popen');
same_as_plain([
    'read' => function () {
        $stream = popen('echo text; exit 5', 'r');
        return json_encode([stream_get_contents($stream), pclose($stream)]);
    },
    'write' => function () use ($file) {
        $stream = popen("cat > $file; exit 6", 'w');
        return json_encode([fwrite($stream, 'text'), pclose($stream), file_get_contents($file)]);
    },
    'binary mode' => function () {
        $stream = popen('echo text', 'rb');
        return json_encode([fgets($stream), pclose($stream)]);
    },
    'killed' => fn() => pclose(popen('kill -9 $$', 'r')),
    'fclose' => fn() => fclose(popen('exit 3', 'r')),
    'wrong mode' => fn() => popen('true', 'z'),
    'both modes' => fn() => popen('true', 'rw'),
    'not found' => fn() => pclose(popen('/no/such/program 2>/dev/null', 'r')),
    'destructor' => function () use ($file) {
        $pipe = new Pipe("cat > $file; sleep 0.05; echo ended >> $file");
        fwrite($pipe->stream, "text\n");
        unset($pipe);
        return json_encode(file_get_contents($file));
    },
    'closed by pclose' => function () {
        $stream = popen('true', 'r');
        pclose($stream);
        return fread($stream, 1);
    },
    'pclose of a file' => fn() => pclose(fopen('/dev/null', 'r')),
]);
unlink($file);
?>
--EXPECT--
read: '["text\\n",5]'
write: '[4,6,"text"]'
binary mode: '["text\\n",0]'
killed: 9
fclose: true
wrong mode: ValueError: popen(): Argument #2 ($mode) must be one of "r", "rb", "w", or "wb"
both modes: ValueError: popen(): Argument #2 ($mode) must be one of "r", "rb", "w", or "wb"
not found: 127
destructor: '"text\\nended\\n"'
closed by pclose: TypeError: fread(): supplied resource is not a valid stream resource
pclose of a file: 0
