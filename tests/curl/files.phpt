--TEST--
CURLOPT_FILE and CURLFile work
--EXTENSIONS--
true_async
curl
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
same_as_plain([
    'download' => function () use ($server) {
        $name = tempnam(sys_get_temp_dir(), 'test');
        $file = fopen($name, 'w');
        $curl = curl_init("$server/bytes?n=100000");
        curl_setopt($curl, CURLOPT_FILE, $file);
        $result = curl_exec($curl);
        curl_close($curl);
        unset($curl);
        fclose($file);
        $content = file_get_contents($name);
        unlink($name);
        return json_encode([$result, strlen($content)]);
    },
    'upload' => function () use ($server) {
        $curl = curl_init("$server/echo");
        curl_setopt_array($curl, [CURLOPT_RETURNTRANSFER => true, CURLOPT_POSTFIELDS => ['file' => new CURLFile(__FILE__)]]);
        return str_contains(curl_exec($curl), 'CURLOPT_POSTFIELDS');
    },
]);
?>
--EXPECT--
download: '[true,100000]'
upload: true
