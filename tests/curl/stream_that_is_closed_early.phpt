--TEST--
fclose() of a stream that a transfer of another coroutine writes to or reads from waits until the transfer has ended
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
    return $transfer->isCompleted() || $transfer->isQueued() ? await($transfer) : 'closed under the transfer';
};
echo 'download: ', $close('drip?n=20', fn($file) => [CURLOPT_FILE => $file]), "\n";
echo 'header: ', $close('wait?ms=100', fn($file) => [CURLOPT_RETURNTRANSFER => true, CURLOPT_WRITEHEADER => $file]), "\n";
echo 'upload: ', $close('silence', fn($file) => [CURLOPT_RETURNTRANSFER => true, CURLOPT_PUT => true, CURLOPT_INFILE => $file,
    CURLOPT_INFILESIZE => 100_000, CURLOPT_TIMEOUT_MS => 200]), "\n";
?>
--EXPECT--
download: boolean without an error
header: string without an error
upload: boolean with an error
