--TEST--
A stream that a transfer writes to or reads from may be closed by the script in the middle of it
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$close = function (string $path, Closure $options) use ($server) {
    $file = tmpfile();
    fwrite($file, str_repeat('f', 100_000));
    rewind($file);
    $curl = curl_init("$server/$path");
    curl_setopt_array($curl, $options($file));
    $transfer = spawn(function () use ($curl) {
        $result = @curl_exec($curl);
        return gettype($result) . ' ' . (curl_errno($curl) === 0 ? 'without an error' : 'with an error');
    });
    delay(20);
    fclose($file);
    return await($transfer);
};
echo 'download: ', $close('drip?n=20', fn($file) => [CURLOPT_FILE => $file]), "\n";
echo 'header: ', $close('wait?ms=100', fn($file) => [CURLOPT_RETURNTRANSFER => true, CURLOPT_WRITEHEADER => $file]), "\n";
echo 'upload: ', $close('silence', fn($file) => [CURLOPT_RETURNTRANSFER => true, CURLOPT_PUT => true, CURLOPT_INFILE => $file,
    CURLOPT_INFILESIZE => 100_000, CURLOPT_TIMEOUT_MS => 200]), "\n";
?>
--EXPECT--
download: boolean with an error
header: boolean with an error
upload: boolean with an error
