--TEST--
One handle makes several requests in turn, over options, reset and sharing
--EXTENSIONS--
true_async
curl
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
same_as_plain(['in turn' => function () use ($server) {
    $share = curl_share_init();
    curl_share_setopt($share, CURLSHOPT_SHARE, CURL_LOCK_DATA_COOKIE);
    curl_share_setopt($share, CURLSHOPT_SHARE, CURL_LOCK_DATA_DNS);
    $curl = curl_init();
    foreach (['hello', 'bytes?n=10', 'redirect'] as $path) {
        curl_reset($curl);
        curl_setopt_array($curl, [CURLOPT_URL => "$server/$path", CURLOPT_RETURNTRANSFER => true, CURLOPT_SHARE => $share]);
        $results[] = curl_exec($curl) . curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
    }
    $copy = curl_copy_handle($curl);
    curl_setopt($copy, CURLOPT_FOLLOWLOCATION, true);
    $results[] = curl_exec($copy);
    return implode(' ', $results);
}]);
?>
--EXPECT--
in turn: 'hello200 xxxxxxxxxx200 302 hello'
