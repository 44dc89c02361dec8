--TEST--
A lookup that ends when its request is over does not hold up those of the next request
--EXTENSIONS--
true_async
--SKIPIF--
<?php
require __DIR__ . '/../_lib/dns.inc'; own_network_is_possible() || die('skip needs a network of its own');
?>
--FILE--
<?php
require __DIR__ . '/../_lib/dns.inc';

$mark = tempnam(sys_get_temp_dir(), 'test');
run_with_name_server("\$mark = '$mark';" . <<<'END'

    use Async\OperationCanceledException;
    use function Async\{await, delay, spawn, timeout};

    if (file_exists($mark)) {
        unlink($mark);
        $lookup = spawn(gethostbyname(...), 't2-1.test');
        delay(20);
        $lookup->cancel();
        return;
    }
    echo gethostbyname('t2-2.test'), "\n"; // the answer to the other question comes now too
    usleep(50_000);
    $lookup = spawn(gethostbyname(...), 'a1.test');
    try {
        echo await($lookup, timeout(5000)), "\n";
    } catch (OperationCanceledException) {
        exit("lost\n");
    }
    END, '--repeat 2');
?>
--EXPECT--
Executing for the first time...
Finished execution, repeating...
10.0.1.2
10.0.0.1
