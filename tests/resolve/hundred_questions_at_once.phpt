--TEST--
A hundred questions reach the name server at the same time: it answers none before all are there
--EXTENSIONS--
true_async
--SKIPIF--
<?php
require __DIR__ . '/../_lib/dns.inc'; own_network_is_possible() || die('skip needs a network of its own');
?>
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/dns.inc';

run_with_name_server(<<<'END'
    use function Async\{await, spawn};

    for ($i = 0; $i < 100; $i++) {
        $lookups[$i] = spawn(gethostbyname(...), "t100-$i.test");
    }
    foreach ($lookups as $i => $lookup) {
        if (await($lookup) !== "10.0.1.$i") {
            echo "wrong answer to $i\n";
        }
    }
    echo "all found\n";
    END);
?>
--EXPECT--
all found
