--TEST--
Doctrine ORM: entity managers of many coroutines write, load lazily and notice each other's changes
--EXTENSIONS--
true_async
ctype
mbstring
mysqlnd
pdo
pdo_mysql
--SKIPIF--
<?php
require __DIR__ . '/../_lib/packages.inc';
require __DIR__ . '/../_lib/mariadb.inc';
MariaDb::skip();
?>
--FILE--
<?php
use Doctrine\DBAL\DriverManager;
use Doctrine\ORM\{EntityManager, OptimisticLockException, ORMSetup};
use Doctrine\ORM\Tools\SchemaTool;
use function Async\{await, spawn, suspend};

require __DIR__ . '/../_lib/packages.inc';
require __DIR__ . '/../_lib/mariadb.inc';
require __DIR__ . '/_lib/shop.php';

$server = new MariaDb();
$proxies = "$server->folder/proxies";
/* One connection and one identity map for each coroutine. */
$open = function () use ($server, $proxies) {
    $configuration = ORMSetup::createAttributeMetadataConfiguration([__DIR__ . '/_lib'], true, $proxies);
    return new EntityManager(DriverManager::getConnection([
        'driver' => 'pdo_mysql', 'host' => '127.0.0.1', 'port' => $server->port,
        'user' => MariaDb::USER, 'password' => MariaDb::PASSWORD, 'dbname' => MariaDb::DATABASE,
    ]), $configuration);
};
mkdir($proxies, 0777);
$main = $open();
(new SchemaTool($main))->createSchema([$main->getClassMetadata(Customer::class), $main->getClassMetadata(Purchase::class)]);

$written = 0;
$names = in_coroutines(20, function (int $i) use ($open, &$written) {
    $manager = $open();
    $customer = new Customer("customer $i");
    for ($k = 1; $k <= $i; $k++) {
        $customer->buy("thing $k of $i");
    }
    $manager->persist($customer);
    $manager->flush();
    $written++;
    while ($written < 20) {
        suspend();
    }
    $manager->clear();
    $other = 21 - $i;
    $purchase = $manager->createQuery('SELECT p FROM Purchase p WHERE p.what = :what')
        ->setParameter('what', "thing 1 of $other")->getSingleResult();
    return $purchase->customer->name . ' with ' . count($purchase->customer->purchases);
});
echo implode("\n", $names), "\n";
echo $main->createQuery('SELECT COUNT(p.id) FROM Purchase p')->getSingleScalarResult(), " purchases\n";

echo "two change the same customer, the second one fails:\n";
$change = function (string $name, Closure $wait) use ($open) {
    $manager = $open();
    $customer = $manager->getRepository(Customer::class)->findOneBy([], ['id' => 'ASC']);
    $customer->name = $name;
    $wait();
    try {
        $manager->flush();
        return "$name, version $customer->version";
    } catch (OptimisticLockException $e) {
        return $e::class;
    }
};
$both_loaded = false;
$first = spawn($change, 'first', function () use (&$both_loaded) {
    while (!$both_loaded) {
        suspend();
    }
});
$second = spawn($change, 'second', function () use (&$both_loaded, $first) {
    $both_loaded = true;
    await($first);
});
echo await($first), "\n", await($second), "\n";

echo "cancelled while it waits for a lock:\n";
$manager = $open();
$manager->getConnection()->beginTransaction();
$manager->getConnection()->executeStatement('UPDATE Customer SET name = ?', ['locked']);
$waiting = $open();
$waiting->find(Customer::class, 1);
$flush = spawn(function () use ($waiting) {
    $waiting->find(Customer::class, 1)->name = 'never';
    $waiting->flush();
});
while ($main->getConnection()->fetchOne("SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE 'UPDATE %'") < 1) {
    usleep(1000);
}
echo cancelled($flush), "\n";
$manager->getConnection()->rollBack();
echo $waiting->isOpen() ? 'still open' : 'closed', ', ', $open()->find(Customer::class, 1)->version > 0 ? 'and all goes on' : '', "\n";
?>
--EXPECT--
customer 20 with 20
customer 19 with 19
customer 18 with 18
customer 17 with 17
customer 16 with 16
customer 15 with 15
customer 14 with 14
customer 13 with 13
customer 12 with 12
customer 11 with 11
customer 10 with 10
customer 9 with 9
customer 8 with 8
customer 7 with 7
customer 6 with 6
customer 5 with 5
customer 4 with 4
customer 3 with 3
customer 2 with 2
customer 1 with 1
210 purchases
two change the same customer, the second one fails:
first, version 2
Doctrine\ORM\OptimisticLockException
cancelled while it waits for a lock:
cancelled
closed, and all goes on
