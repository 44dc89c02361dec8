--TEST--
A name server that does not answer is given up as in stock PHP
--EXTENSIONS--
true_async
--SKIPIF--
<?php
require __DIR__ . '/../_lib/dns.inc'; own_network_is_possible() || die('skip needs a network of its own');
?>
--FILE--
<?php
require __DIR__ . '/../_lib/dns.inc';

run_with_name_server("require '" . __DIR__ . "/../_lib/same.inc';" . <<<'END'
    same_as_plain([
        'gethostbyname' => fn() => gethostbyname('never.test'),
        'dns_get_record' => fn() => dns_get_record('never.test', DNS_A),
    ]);
    END, '', 1);
?>
--EXPECT--
gethostbyname: 'never.test'
dns_get_record: Warning: dns_get_record(): A temporary server error occurred.
false
