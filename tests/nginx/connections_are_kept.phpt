--TEST--
nginx: each coroutine keeps its connection from request to request
--EXTENSIONS--
true_async
curl
openssl
--SKIPIF--
<?php require __DIR__ . '/../_lib/nginx.inc'; Nginx::skip(); ?>
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/nginx.inc';

$server = new Nginx();
foreach (['http', 'https'] as $scheme) {
    $clients = [];
    for ($i = 0; $i < 10; $i++) {
        $clients[] = spawn(function () use ($server, $scheme) {
            $handle = $server->curl($server->$scheme('/requests'), [CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1]);
            for ($answers = ''; strlen($answers) < 5; $answers .= curl_exec($handle));
            return $answers;
        });
    }
    echo "$scheme: ", json_encode(array_count_values(array_map(await(...), $clients))), "\n";
}

$stream = stream_socket_client(str_replace('http:', 'tcp:', $server->http('')));
for ($i = 0; $i < 3; $i++) {
    fwrite($stream, "GET /requests HTTP/1.1\r\nHost: localhost\r\n\r\n");
    for ($length = 0; ($line = fgets($stream)) !== "\r\n";) {
        sscanf($line, 'Content-Length: %d', $length);
    }
    echo stream_get_contents($stream, $length), "\n";
}
?>
--EXPECT--
http: {"12345":10}
https: {"12345":10}
1
2
3
