--TEST--
dns_get_record() and its relatives return what they return in stock PHP
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
        'record' => fn() => implode(' ', array_column(dns_get_record('mail.test', DNS_MX), 'target')),
        'text' => fn() => dns_get_record('mail.test', DNS_TXT)[0]['txt'],
        'address' => fn() => dns_get_record('a7.test', DNS_A)[0]['ip'],
        'nothing' => fn() => json_encode(dns_get_record('nothing.test', DNS_A)),
        'check' => fn() => checkdnsrr('mail.test', 'MX'),
        'check nothing' => fn() => checkdnsrr('nothing.test', 'MX'),
        'mail exchangers' => fn() => getmxrr('mail.test', $hosts, $weights) ? json_encode([$hosts, $weights]) : false,
    ]);
    END);
?>
--EXPECT--
record: 'mx1.test mx2.test'
text: 'text'
address: '10.0.0.7'
nothing: '[]'
check: true
check nothing: false
mail exchangers: '[["mx1.test","mx2.test"],[10,20]]'
