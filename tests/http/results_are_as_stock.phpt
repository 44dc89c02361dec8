--TEST--
The http wrapper returns what it returns in stock PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$context = fn(array $options) => stream_context_create(['http' => $options]);
same_as_plain([
    'short' => fn() => file_get_contents("$server/hello"),
    'long' => fn() => strlen(file_get_contents("$server/bytes?n=1000000")),
    'in chunks' => fn() => file_get_contents("$server/drip?n=4"),
    'fopen' => fn() => stream_get_contents(fopen("$server/hello", 'r'), 4),
    'file' => fn() => json_encode(file("$server/hello")),
    'redirect' => fn() => file_get_contents("$server/redirect"),
    'post' => fn() => file_get_contents("$server/echo", false, $context(['method' => 'POST', 'content' => 'the body'])),
    'copy' => fn() => copy("$server/hello", '/dev/null'),
    'headers' => function () use ($server) {
        file_get_contents("$server/hello");
        return $http_response_header[0];
    },
    'headers of another' => fn() => implode(' ', array_slice(get_headers("$server/status?code=204"), 0, 1)),
    'error accepted' => fn() => file_get_contents("$server/status?code=404", false, $context(['ignore_errors' => true])),
]);
?>
--EXPECT--
short: 'hello'
long: 1000000
in chunks: 'drop1drop2drop3drop4'
fopen: 'hell'
file: '["hello"]'
redirect: 'hello'
post: Warning: file_get_contents(): Content-type not specified assuming application/x-www-form-urlencoded
'POST the body'
copy: true
headers: 'HTTP/1.1 200 OK'
headers of another: 'HTTP/1.1 204 Such'
error accepted: 0 bytes d41d8cd98f00b204e9800998ecf8427e
