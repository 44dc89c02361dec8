--TEST--
nginx: servers that cannot be trusted are refused as in stock PHP
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
$wrapper = fn(string $url, array $ssl = []) => file_get_contents($url, false, stream_context_create(['ssl' => $ssl]));
$curl = function (string $url, array $options = []) use ($server) {
    $handle = curl_init($url);
    curl_setopt_array($handle, $options + [CURLOPT_RETURNTRANSFER => true]);
    return var_export(curl_exec($handle), true) . ' ' . curl_errno($handle);
};
$tls = $server->https('/tls');
$plain = str_replace('http:', 'https:', $server->http('/tls'));
$trusted = ['cafile' => $server->certificate];
$other = [CURLOPT_RESOLVE => ["other.test:$server->tls_port:127.0.0.1"]];
same_as_plain([
    'unknown certificate, wrapper' => fn() => $wrapper($tls),
    'unknown certificate, curl' => fn() => $curl($tls),
    'unknown but not verified, wrapper' => fn() => $wrapper($tls, ['verify_peer' => false, 'verify_peer_name' => false]),
    'unknown but not verified, curl' => fn() => $curl($tls, [CURLOPT_SSL_VERIFYPEER => false]),
    'wrong name, wrapper' => fn() => $wrapper($tls, $trusted + ['peer_name' => 'elsewhere.test']),
    'wrong name, curl' => fn() => $curl($server->https('/tls', 'elsewhere.test'), [CURLOPT_CAINFO => $server->certificate,
        CURLOPT_RESOLVE => ["elsewhere.test:$server->tls_port:127.0.0.1"]]),
    'by fingerprint, wrapper' => fn() => $wrapper($tls, $trusted + ['peer_fingerprint' => openssl_x509_fingerprint("file://$server->certificate")]),
    'wrong fingerprint, wrapper' => fn() => @$wrapper($tls, $trusted + ['peer_fingerprint' => str_repeat('0', 40)]),
    'no version in common, wrapper' => fn() => @$wrapper($tls, $trusted + ['crypto_method' => STREAM_CRYPTO_METHOD_TLSv1_0_CLIENT]),
    'no version in common, curl' => fn() => $curl($tls, [CURLOPT_SSLVERSION => CURL_SSLVERSION_TLSv1_0 | CURL_SSLVERSION_MAX_TLSv1_0]),
    'no TLS there, wrapper' => fn() => @$wrapper($plain),
    'no TLS there, curl' => fn() => $curl($plain),
    'TLS is there, wrapper' => fn() => $wrapper(str_replace('https:', 'http:', $tls)),
    'name of the other server, wrapper' => fn() => $wrapper($tls, ['cafile' => $server->other_certificate, 'peer_name' => 'other.test']),
    'name of the other server, curl' => fn() => $curl($server->https('/tls', 'other.test'), $other + [CURLOPT_CAINFO => $server->other_certificate]),
    'certificate of the wrong one, wrapper' => fn() => @$wrapper($tls, $trusted + ['peer_name' => 'other.test']),
    'certificate of the wrong one, curl' => fn() => $curl($server->https('/tls', 'other.test'), $other + [CURLOPT_CAINFO => $server->certificate]),
    'own certificate, wrapper' => fn() => $wrapper($tls, $trusted + ['local_cert' => $server->client_certificate]),
    'own certificate, curl' => fn() => $curl($tls, [CURLOPT_CAINFO => $server->certificate, CURLOPT_SSLCERT => $server->client_certificate]),
    'unknown own certificate, wrapper' => fn() => @$wrapper($tls, $trusted + ['local_cert' => $server->other_certificate]),
    'unknown own certificate, curl' => fn() => substr($curl($tls, [CURLOPT_CAINFO => $server->certificate, CURLOPT_SSLCERT => $server->other_certificate]), -1),
]);
?>
--EXPECTF--
unknown certificate, wrapper: Warning: file_get_contents(): SSL operation failed with code 1. OpenSSL Error messages:
%s
Warning: file_get_contents(): Failed to enable crypto
Warning: file_get_contents(https://localhost:%d/tls): Failed to open stream: operation failed
false
unknown certificate, curl: 'false 60'
unknown but not verified, wrapper: 'localhost NONE'
unknown but not verified, curl: '\'localhost NONE\' 0'
wrong name, wrapper: Warning: file_get_contents(): Peer certificate %s did not match expected %s
Warning: file_get_contents(): Failed to enable crypto
Warning: file_get_contents(https://localhost:%d/tls): Failed to open stream: operation failed
false
wrong name, curl: 'false 60'
by fingerprint, wrapper: 'localhost NONE'
wrong fingerprint, wrapper: false
no version in common, wrapper: false
no version in common, curl: 'false 35'
no TLS there, wrapper: false
no TLS there, curl: 'false 35'
TLS is there, wrapper: Warning: file_get_contents(http://localhost:%d/tls): Failed to open stream: HTTP request failed! HTTP/1.1 400 Bad Request
false
name of the other server, wrapper: Warning: file_get_contents(https://localhost:%d/tls): Failed to open stream: HTTP request failed! HTTP/1.1 421 Misdirected Request
false
name of the other server, curl: '\'other.test NONE\' 0'
certificate of the wrong one, wrapper: false
certificate of the wrong one, curl: 'false 60'
own certificate, wrapper: 'localhost SUCCESS'
own certificate, curl: '\'localhost SUCCESS\' 0'
unknown own certificate, wrapper: false
unknown own certificate, curl: '0'
