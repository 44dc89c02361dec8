--TEST--
Lookups of several coroutines in both directions do not overwrite each other's results
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

    for ($i = 1; $i <= 20; $i++) {
        $forward[$i] = spawn(fn() => implode(gethostbynamel("a$i.test")));
        $reverse[$i] = spawn(gethostbyaddr(...), "10.0.0.$i");
    }
    $wrong = 0;
    for ($i = 1; $i <= 20; $i++) {
        $wrong += await($forward[$i]) !== "10.0.0.$i";
        $wrong += await($reverse[$i]) !== "a$i.test";
    }
    echo "$wrong wrong\n";
    END);
?>
--EXPECT--
0 wrong
