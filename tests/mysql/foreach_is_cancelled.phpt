--TEST--
MySQL: a foreach over a result that is cancelled while it waits for a row ends with the cancellation
--EXTENSIONS--
true_async
mysqlnd
mysqli
pdo
pdo_mysql
--SKIPIF--
<?php require __DIR__ . '/../_lib/mariadb.inc'; MariaDb::skip(); ?>
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/client.inc';
require __DIR__ . '/../_lib/mariadb.inc';

/* The second of the rows does not come. */
const ROWS = "SELECT REPEAT('x', 40000), SLEEP(30 * (seq - 1)) FROM (SELECT 1 AS seq UNION ALL SELECT 2) AS rows_to_come";

function read_all(Traversable $result): void
{
    foreach ($result as $row) {
    }
}

$server = new MariaDb();
$link = new mysqli('127.0.0.1', 'test', 'secret', 'test', $server->port);
$pdo = $server->pdo([PDO::MYSQL_ATTR_USE_BUFFERED_QUERY => false]);
foreach ([fn() => $link->query(ROWS, MYSQLI_USE_RESULT), fn() => $pdo->query(ROWS)] as $query) {
    $result = $query();
    $coroutine = spawn(outcome_of(...), fn() => read_all($result));
    until_parked($coroutine);
    $coroutine->cancel(new AsyncCancellation('enough'));
    echo await($coroutine), "\n";
}
?>
--EXPECT--
Async\AsyncCancellation: enough
Async\AsyncCancellation: enough
