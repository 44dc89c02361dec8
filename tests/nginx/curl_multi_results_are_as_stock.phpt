--TEST--
nginx: transfers of a multi handle return what they return in stock PHP, streams of one HTTP/2 connection included
--EXTENSIONS--
true_async
curl
openssl
--SKIPIF--
<?php require __DIR__ . '/../_lib/nginx.inc'; Nginx::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/nginx.inc';
require __DIR__ . '/../_lib/same.inc';

$server = new Nginx();
$big = random_bytes(500_000);
$sums = [];
for ($i = 0; $i < 5; $i++) {
    $sums[] = $server->add("file$i", $big . $i);
}
$server->add('slow', str_repeat('s', 50_000));

/** @return list<array{mixed, int, int}> body, error number, new connections of each */
function transfer(array $handles, ?CurlMultiHandle $multi = null): array
{
    $multi ??= curl_multi_init();
    foreach ($handles as $handle) {
        curl_multi_add_handle($multi, $handle);
    }
    $numbers = new SplObjectStorage();
    do {
        curl_multi_exec($multi, $running);
        while ($done = curl_multi_info_read($multi)) {
            $numbers[$done['handle']] = $done['result'];
        }
    } while ($running && curl_multi_select($multi, 10) >= 0);
    $results = [];
    foreach ($handles as $handle) {
        $results[] = [curl_multi_getcontent($handle), $numbers[$handle], curl_getinfo($handle, CURLINFO_NUM_CONNECTS)];
        curl_multi_remove_handle($multi, $handle);
    }
    return $results;
}

$sums_of = fn(array $results) => array_map(md5(...), array_column($results, 0));
$calls = [];
foreach (['http', 'https'] as $scheme) {
    $files = fn(string $folder, array $options = []) => array_map(fn(int $i) => $server->curl($server->$scheme("/$folder/file$i"), $options), range(0, 4));
    $calls += [
        "$scheme, files" => fn() => $sums_of(transfer($files('files'))) === $sums,
        "$scheme, in chunks" => fn() => $sums_of(transfer($files('chunked'))) === $sums,
        "$scheme, HTTP/1.1" => fn() => $sums_of(transfer($files('chunked', [CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1]))) === $sums,
        "$scheme, good and bad" => fn() => json_encode(transfer([
            $server->curl($server->$scheme('/hello')),
            $server->curl($server->$scheme('/status/404'), [CURLOPT_FAILONERROR => true]),
            $server->curl($server->$scheme('/close'), [CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1]),
            $server->curl($server->$scheme('/slow/slow'), [CURLOPT_WRITEFUNCTION => fn() => 0]),
        ])),
        "$scheme, a connection is kept" => function () use ($server, $scheme) {
            $multi = curl_multi_init();
            $make = fn() => $server->curl($server->$scheme('/requests'), [CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1]);
            return json_encode([transfer([$make()], $multi), transfer([$make()], $multi)]);
        },
    ];
}
$calls['streams of one connection'] = function () use ($server) {
    $multi = curl_multi_init();
    transfer([$server->curl($server->https('/hello'))], $multi);
    $handles = array_map(fn() => $server->curl($server->https('/slow/slow'), [CURLOPT_PIPEWAIT => true]), range(1, 10));
    $results = transfer($handles, $multi);
    return json_encode([count(array_unique(array_column($results, 0))), array_sum(array_column($results, 2))]);
};
same_as_plain($calls);
?>
--EXPECT--
http, files: true
http, in chunks: true
http, HTTP/1.1: true
http, good and bad: '[["hello",0,1],["",22,1],["",52,1],[null,23,1]]'
http, a connection is kept: '[[["1",0,1]],[["2",0,0]]]'
https, files: true
https, in chunks: true
https, HTTP/1.1: true
https, good and bad: '[["hello",0,1],["",22,1],["",52,1],[null,23,1]]'
https, a connection is kept: '[[["1",0,1]],[["2",0,0]]]'
streams of one connection: '[1,0]'
