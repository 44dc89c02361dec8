--TEST--
dns_get_record() and its relatives let other coroutines run
--EXTENSIONS--
true_async
--SKIPIF--
<?php
require __DIR__ . '/../_lib/dns.inc'; own_network_is_possible() || die('skip needs a network of its own');
?>
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/dns.inc';

run_with_name_server(<<<'END'
    use function Async\{await, delay, spawn};

    $calls = [
        'dns_get_record' => fn() => dns_get_record('mail.test', DNS_TXT)[0]['txt'],
        'checkdnsrr' => fn() => checkdnsrr('mail.test', 'MX'),
        'getmxrr' => fn() => getmxrr('mail.test', $hosts),
    ];
    foreach ($calls as $name => $call) {
        $lookup = spawn(function () use ($name, $call) {
            $found = $call();
            echo "$name: $found\n";
        });
        spawn(function () {
            delay(1);
            echo 'other, ';
        });
        await($lookup);
    }
    END);
?>
--EXPECT--
other, dns_get_record: text
other, checkdnsrr: 1
other, getmxrr: 1
