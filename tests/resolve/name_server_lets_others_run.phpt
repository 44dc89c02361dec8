--TEST--
While a name server thinks, other coroutines run
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
        'gethostbyname' => fn() => gethostbyname('a1.test'),
        'gethostbynamel' => fn() => implode(gethostbynamel('a2.test')),
        'gethostbyaddr' => fn() => gethostbyaddr('10.0.0.3'),
        'no such name' => fn() => gethostbyname('nothing.test'),
        'no list' => fn() => json_encode(gethostbynamel('nothing.test')),
        'no such address' => fn() => gethostbyaddr('10.9.9.9'),
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
other, gethostbyname: 10.0.0.1
other, gethostbynamel: 10.0.0.2
other, gethostbyaddr: a3.test
other, no such name: nothing.test
other, no list: false
other, no such address: 10.9.9.9
