--TEST--
Questions of all kinds reach a name server at the same time, some are cancelled before or while they are asked
--EXTENSIONS--
true_async
--SKIPIF--
<?php
require __DIR__ . '/../_lib/dns.inc'; own_network_is_possible() || die('skip needs a network of its own');
?>
--FILE--
<?php
require __DIR__ . '/../_lib/dns.inc';

run_with_name_server("require '" . __DIR__ . "/../_lib/parked.inc';" . <<<'END'
    for ($i = 0; $i < 20; $i++) {
        $calls = [
            'dns_get_record' => fn() => dns_get_record("t20-$i.test", DNS_A)[0]['ip'] === "10.0.1.$i",
            'gethostbyname' => fn() => gethostbyname("a$i.test") === "10.0.0.$i",
            'gethostbynamel' => fn() => gethostbynamel("a$i.test") === ["10.0.0.$i"],
            'gethostbyaddr' => fn() => gethostbyaddr("10.0.0.$i") === "a$i.test",
            'checkdnsrr' => fn() => checkdnsrr("a$i.test", 'A') && !checkdnsrr("nothing$i.test", 'A'),
            'getmxrr' => fn() => getmxrr('mail.test', $hosts, $weights) && [$hosts, $weights] === [['mx1.test', 'mx2.test'], [10, 20]],
        ];
        foreach ($calls as $name => $call) {
            $asked[] = [$name, 'answered', Async\spawn($call)];
            $asked[] = [$name, 'cancelled before', $before = Async\spawn($call)];
            $before->cancel();
        }
        $silent = [
            'dns_get_record' => fn() => dns_get_record('never.test', DNS_A),
            'gethostbyname' => fn() => gethostbyname('never.test'),
            'gethostbynamel' => fn() => gethostbynamel('never.test'),
            'gethostbyaddr' => fn() => gethostbyaddr('10.0.0.99'),
            'checkdnsrr' => fn() => checkdnsrr('never.test', 'A'),
            'getmxrr' => fn() => getmxrr('never.test', $hosts),
        ];
        foreach ($silent as $name => $call) {
            $asked[] = [$name, 'cancelled meanwhile', $meanwhile[] = Async\spawn($call)];
        }
    }
    until_parked(...$meanwhile);
    foreach ($meanwhile as $coroutine) {
        $coroutine->cancel();
    }
    $counts = [];
    foreach ($asked as [$name, $fate, $coroutine]) {
        try {
            $outcome = Async\await($coroutine) ? 'answered' : 'answered wrongly';
        } catch (Async\AsyncCancellation) {
            $outcome = $fate;
        }
        $counts[$name][$outcome] = ($counts[$name][$outcome] ?? 0) + 1;
    }
    foreach ($counts as $name => $count) {
        echo $name, ': ', json_encode($count), "\n";
    }
    END, '', 5);
?>
--EXPECT--
dns_get_record: {"answered":20,"cancelled before":20,"cancelled meanwhile":20}
gethostbyname: {"answered":20,"cancelled before":20,"cancelled meanwhile":20}
gethostbynamel: {"answered":20,"cancelled before":20,"cancelled meanwhile":20}
gethostbyaddr: {"answered":20,"cancelled before":20,"cancelled meanwhile":20}
checkdnsrr: {"answered":20,"cancelled before":20,"cancelled meanwhile":20}
getmxrr: {"answered":20,"cancelled before":20,"cancelled meanwhile":20}
