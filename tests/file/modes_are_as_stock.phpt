--TEST--
Every mode of fopen() opens, reads, writes, seeks and truncates as in stock PHP; so do memory devices, missing files and includes
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';

$path = tempnam(sys_get_temp_dir(), 'mode');
$calls = [];
foreach (['r', 'r+', 'w', 'w+', 'a', 'a+', 'x', 'x+', 'c', 'c+'] as $mode) {
    $calls[$mode] = function () use ($path, $mode) {
        $mode[0] === 'x' ? @unlink($path) : file_put_contents($path, '0123456789');
        $file = fopen($path, $mode);
        $answers = ['begin' => ftell($file)];
        $answers['read'] = [@fread($file, 3), ftell($file), feof($file)];
        $answers['write'] = [@fwrite($file, 'AB'), @fwrite($file, ''), ftell($file)];
        $answers['read on'] = [@fread($file, 3), ftell($file)];
        $answers['seek'] = [fseek($file, 1), @fwrite($file, 'C'), ftell($file), file_get_contents($path)];
        $answers['beyond'] = [fseek($file, 20), ftell($file), feof($file), @fwrite($file, 'D'), bin2hex(file_get_contents($path))];
        $answers['end'] = [rewind($file), strlen((string) @fread($file, 100)), feof($file), fseek($file, 0), feof($file)];
        $answers['truncate'] = [@ftruncate($file, 30), ftell($file), fstat($file)['size'], @ftruncate($file, 4), ftell($file)];
        $answers['file'] = [fclose($file), bin2hex(file_get_contents($path))];
        return json_encode($answers);
    };
}
same_as_plain($calls + [
    'a missing file' => fn() => [fopen("$path.none", 'r'), file_get_contents("$path.none"), file("$path.none"), copy("$path.none", $path)],
    'a file that is there' => fn() => fopen(__FILE__, 'x'),
    '/dev/null' => fn() => [fwrite($file = fopen('/dev/null', 'r+'), 'text'), fread($file, 10), feof($file), file_get_contents('/dev/null')],
    '/dev/zero' => fn() => bin2hex(fread(fopen('/dev/zero', 'r'), 3)),
    '/proc' => fn() => strlen(file_get_contents('/proc/self/status')) > 100,
    'include' => function () use ($path) {
        file_put_contents($path, '<?php echo "output\n"; return 5;');
        return [include $path, require $path, @include "$path.none"];
    },
    'include of nothing' => fn() => str_replace($path, 'FILE', (function () use ($path) {
        try {
            return (string) include "$path.none";
        } finally {
            @unlink($path);
        }
    })()),
]);
?>
--EXPECTREGEX--
(?s)^(?!.*NOT AS PLAIN PHP).*include of nothing.*$
