--TEST--
Thirty requests over TLS are on the way at the same time
--EXTENSIONS--
true_async
curl
openssl
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/http.inc';
require __DIR__ . '/../_lib/certificate.inc';

$certificate = certificate_file();
$server = str_replace('127.0.0.1', 'localhost', http_server_process($certificate));
for ($i = 0; $i < 30; $i++) {
    $clients[] = spawn(function () use ($server, $certificate) {
        $curl = curl_init("$server/together?n=30");
        curl_setopt_array($curl, [CURLOPT_RETURNTRANSFER => true, CURLOPT_CAINFO => $certificate]);
        return curl_exec($curl) ?: curl_error($curl);
    });
}
print_r(array_count_values(array_map(await(...), $clients)));
?>
--EXPECT--
Array
(
    [together] => 30
)
