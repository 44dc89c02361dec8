--TEST--
Fifty TLS clients talk to a server at the same time
--EXTENSIONS--
true_async
openssl
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/http.inc';
require __DIR__ . '/../_lib/certificate.inc';

$certificate = certificate_file();
$server = http_server_process($certificate);
$context = tls_client_context($certificate);
for ($i = 0; $i < 50; $i++) {
    $clients[] = spawn(file_get_contents(...), "$server/together?n=50", false, $context);
}
print_r(array_count_values(array_map(await(...), $clients)));
?>
--EXPECT--
Array
(
    [together] => 50
)
