--TEST--
The http wrapper warns and fails as in stock PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$dead = dead_address();
same_as_plain([
    'not found' => fn() => file_get_contents("$server/status?code=404"),
    'refused' => fn() => file_get_contents("http://$dead/"),
    'closed' => fn() => file_get_contents("$server/close"),
    'cut short' => fn() => file_get_contents("$server/short"),
    'no answer' => fn() => file_get_contents("$server/silence", false, stream_context_create(['http' => ['timeout' => 0.1]])),
]);
?>
--EXPECTF--
not found: Warning: file_get_contents(http://127.0.0.1:%d/status?code=404): Failed to open stream: HTTP request failed! HTTP/1.1 404 Such
false
refused: Warning: file_get_contents(http://127.0.0.1:%d/): Failed to open stream: Connection refused
false
closed: Warning: file_get_contents(http://127.0.0.1:%d/close): Failed to open stream: HTTP request failed!
false
cut short: 'half'
no answer: Warning: file_get_contents(http://127.0.0.1:%d/silence): Failed to open stream: HTTP request failed!
false
