--TEST--
The multi interface reports as in stock PHP, refused connections included
--EXTENSIONS--
true_async
curl
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$dead = dead_address();
same_as_plain(['multi' => function () use ($server, $dead) {
    $multi = curl_multi_init();
    foreach (["$server/hello", "http://$dead/", "$server/close"] as $i => $url) {
        $curl = curl_init($url);
        curl_setopt_array($curl, [CURLOPT_RETURNTRANSFER => true, CURLOPT_PRIVATE => "url $i"]);
        curl_multi_add_handle($multi, $curl);
    }
    $results = [];
    do {
        $status = curl_multi_exec($multi, $running);
        curl_multi_select($multi, 1);
        while ($info = curl_multi_info_read($multi)) {
            $results[curl_getinfo($info['handle'], CURLINFO_PRIVATE)] = [$info['result'], $status];
        }
    } while ($running > 0);
    ksort($results);
    return json_encode([$results, curl_multi_errno($multi)]);
}]);
?>
--EXPECT--
multi: '[{"url 0":[0,0],"url 1":[7,0],"url 2":[52,0]},0]'
