--TEST--
Lookups that get no answer do not hold up lookups that do, even many of them
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

    for ($i = 0; $i < 60; $i++) {
        $stuck[] = spawn(gethostbyname(...), 'never.test');
    }
    delay(1);
    echo await(spawn(gethostbyname(...), 'a5.test')), "\n";
    echo array_sum(array_map(fn($lookup) => (int) $lookup->isSuspended(), $stuck)), " still wait\n";
    foreach ($stuck as $lookup) {
        $lookup->cancel();
    }
    END);
?>
--EXPECT--
10.0.0.5
60 still wait
