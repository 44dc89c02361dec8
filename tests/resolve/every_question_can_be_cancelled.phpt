--TEST--
Every call that waits for a silent name server can be cancelled, says nothing, and keeps no descriptor for long
--EXTENSIONS--
true_async
curl
sockets
--SKIPIF--
<?php
require __DIR__ . '/../_lib/dns.inc'; own_network_is_possible() || die('skip needs a network of its own');
?>
--FILE--
<?php
require __DIR__ . '/../_lib/dns.inc';

$libraries = "require '" . __DIR__ . "/../_lib/net.inc';";
run_with_name_server(<<<'END'
    use Async\AsyncCancellation;
    use function Async\{await, delay, spawn};

    END . $libraries . <<<'END'

    $before = open_descriptors();
    $curl = function () {
        $handle = curl_init('http://never.test/');
        curl_setopt($handle, CURLOPT_RETURNTRANSFER, true);
        return curl_exec($handle);
    };
    $calls = [
        'gethostbyname' => fn() => gethostbyname('never.test'),
        'gethostbynamel' => fn() => gethostbynamel('never.test'),
        'gethostbyaddr' => fn() => gethostbyaddr('10.0.0.99'),
        'dns_get_record' => fn() => dns_get_record('never.test', DNS_A),
        'checkdnsrr' => fn() => checkdnsrr('never.test', 'MX'),
        'getmxrr' => fn() => getmxrr('never.test', $hosts),
        'stream_socket_client' => fn() => stream_socket_client('tcp://never.test:80'),
        'fsockopen' => fn() => fsockopen('never.test', 80),
        'file_get_contents' => fn() => file_get_contents('http://never.test/'),
        'socket_connect' => fn() => socket_connect(socket_create(AF_INET, SOCK_STREAM, 0), 'never.test', 80),
        'curl_exec' => $curl,
    ];
    $coroutines = array_map(spawn(...), $calls);
    delay(50);
    foreach ($coroutines as $name => $coroutine) {
        $coroutine->cancel(new AsyncCancellation("$name: cancelled"));
        try {
            await($coroutine);
            echo "$name: went on\n";
        } catch (AsyncCancellation $e) {
            echo $e->getMessage(), "\n";
        }
    }
    unset($coroutines, $coroutine);
    for ($i = 0; $i < 500 && open_descriptors() !== $before; $i++) {
        delay(10); // threads that ask give up after a second
    }
    echo implode(' ', array_diff_assoc(open_descriptors(), $before)) ?: 'nothing left open', "\n";
    END, '', 1);
?>
--EXPECT--
gethostbyname: cancelled
gethostbynamel: cancelled
gethostbyaddr: cancelled
dns_get_record: cancelled
checkdnsrr: cancelled
getmxrr: cancelled
stream_socket_client: cancelled
fsockopen: cancelled
file_get_contents: cancelled
socket_connect: cancelled
curl_exec: cancelled
nothing left open
