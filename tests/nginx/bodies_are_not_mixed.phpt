--TEST--
nginx: coroutines send and fetch big bodies at the same time, and each gets its own
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
$random = random_bytes(300_000);
$body = fn(string $name) => str_repeat("$name ", 20_000) . $random;
$wrapper = fn(string $url, array $http = []) => file_get_contents($url, false, $server->context($http));
$send = [
    'wrapper' => fn(string $url, string $body) => $wrapper($url, ['method' => 'POST', 'content' => $body, 'header' => 'Content-Type: text/plain']),
    'curl' => fn(string $url, string $body) => curl_exec($server->curl($url, [CURLOPT_POSTFIELDS => $body])),
];
$fetch = ['wrapper' => $wrapper, 'curl' => fn(string $url) => curl_exec($server->curl($url, [CURLOPT_ENCODING => '']))];
foreach (['http', 'https'] as $scheme) {
    foreach (['wrapper', 'curl'] as $kind) {
        for ($i = 0; $i < 6; $i++) {
            $clients[] = spawn(function () use ($server, $scheme, $send, $fetch, $kind, $body, $i) {
                $name = "$scheme-$kind-$i";
                $send[$kind]($server->$scheme("/post/$name"), $body($name));
                foreach ($fetch as $get) {
                    if ($get($server->$scheme("/stored/$name")) !== $body($name)) {
                        return "$name is not what was sent";
                    }
                }
                return "$scheme $kind";
            });
        }
    }
}
echo json_encode(array_count_values(array_map(await(...), $clients))), "\n";
?>
--EXPECT--
{"http wrapper":6,"http curl":6,"https wrapper":6,"https curl":6}
